import { createApp } from 'vue'
import LoginForm from './login-form.vue'
import './style.css'

createApp(LoginForm).mount('#app')
