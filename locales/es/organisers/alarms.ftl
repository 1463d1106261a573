# What the team is warned of: confirmations that drop, a relay that is down.

trend-drop = { $count ->
    [0] En { $provider } no se ha confirmado ninguna de { $total } firmas
    [one] En { $provider } se ha confirmado una de { $total } firmas
   *[other] En { $provider } se han confirmado { $count } de { $total } firmas
}: muchas menos de lo esperado. Quizá allí los mensajes vayan a la carpeta de correo no deseado.
trend-day = en las 24 horas hasta el { $date }
mail-waiting-drops = En un proveedor de correo confirma mucha menos gente de lo esperado: quizá allí los mensajes vayan a la carpeta de correo no deseado.
mail-outage-subject = El envío de mensajes se interrumpió: { $title }
mail-waiting-outage = Del { $since } al { $until } no pudo salir ningún mensaje: el servidor de envío no respondía, o nos rechazaba. Desde entonces los mensajes vuelven a salir.
