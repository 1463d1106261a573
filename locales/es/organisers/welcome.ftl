# The first hour of an organiser.

welcome-title = Te damos la bienvenida, { $name }
welcome-text = Escribe tu primer llamamiento: bastan diez minutos, y nada es visible antes de que lo publiques.
welcome-write = Escribir un llamamiento
welcome-steps = Antes de publicar
welcome-step-mail = Comprobar que los mensajes salen
welcome-done-mail = Los mensajes salen: el último mensaje de prueba se aceptó
welcome-step-name = Dar un nombre al sitio
welcome-done-name = El sitio tiene nombre
welcome-step-appeal = Escribir el primer llamamiento
welcome-done-appeal = El primer llamamiento está escrito
