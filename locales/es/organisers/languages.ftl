# Los idiomas que están plegados en los formularios.

languages-folded = Otros idiomas: { $left } ({ $filled } de { $all } mostrados arriba)
languages-add = Escribir en otro idioma ({ $count })
