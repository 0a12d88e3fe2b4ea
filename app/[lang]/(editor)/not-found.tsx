export { default, metadata } from '@/app/[lang]/(public)/not-found'
