# Las imágenes en los textos y las noticias, y los botones encima de los campos.

text-pictures-title = Imágenes para los textos
text-pictures-text = Añade una imagen y copia después su línea en el texto del llamamiento o en una noticia, donde deba aparecer. Los correos muestran su descripción en su lugar.
text-pictures-text-site = Añade una imagen y copia después su línea en un texto del sitio, donde deba aparecer.
text-pictures-alt-hint = Lo que muestra la imagen, en una frase. Podrás adaptarla en cada texto, entre los corchetes.
text-pictures-add = Añadir la imagen
text-pictures-list = Tus imágenes
text-pictures-line = Para copiar en el texto
text-pictures-shown = Un texto o una noticia la muestra: no se puede quitar.
text-pictures-remove = Quitar la imagen
text-pictures-used = Un texto o una noticia muestra esta imagen: se ha conservado.
text-pictures-done-added = La imagen está añadida. Copia su línea en un texto.
text-pictures-done-removed = La imagen se ha quitado.
problem-pictures-many = Ya hay { $max }: quita alguna primero.
problem-picture-missing = Este texto muestra una imagen que no está entre las imágenes para los textos: añádela primero y copia después su línea.
fact-part-text-pictures = imágenes de los textos
tools = Formato
tool-bold = Negrita
tool-italic = Cursiva
tool-link = Enlace
tool-heading = Título
tool-list = Lista
tool-quote = Cita
tool-table = Tabla
tool-column = Columna
tool-words = texto
tool-pictures = Añadir o elegir una imagen (pestaña nueva)
