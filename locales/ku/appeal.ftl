# The page of an appeal.

appeal-addressee = Ji bo:
appeal-from = Bangek ji aliyê
appeal-is-closed = Ev bang girtî ye
appeal-is-ahead = Nêzîk tê vekirin
latest-title = Îmzeyên dawî
appeal-text = Nivîsa bangê
appeal-closes-on = Dema dawî ya îmzekirina bangê:
appeal-closed-on = Bang di vê dîrokê de qediya: { $date }. Spas ji bo her kesê ku îmze kiriye.
appeal-closed = Bang girtî ye. Spas ji bo her kesê ku îmze kiriye.
appeal-opens-on = Bang ji vê dîrokê pê ve dikare bê îmzekirin: { $date }.
appeal-opens-later = Bang nêzîk ji bo îmzeyê tê vekirin.
appeal-all-signatories = Hemû îmzeyan bibîne
sign-button = Bangê îmze bike

campaign-title = Zêdetir
link-document = Belge
link-video = Vîdyo
link-event = Civîn
link-page = Rûpel

imprint-title = Der barê vê bangê de
imprint-responsible = Berpirsiyar:
imprint-erased = Daneyên kesane di vê dîrokê de tên jêbirin: { $date }.
imprint-erased-later = Daneyên kesane piştî girtina bangê tên jêbirin.
imprint-erased-done = Daneyên kesane di vê dîrokê de hatin jêbirin: { $date }.
imprint-text = Nivîs hejmar { $number }, { $date }.
imprint-text-undated = Nivîs hejmar { $number }.
imprint-signed = We berê îmze kir?

picture-credit = Wêne:
