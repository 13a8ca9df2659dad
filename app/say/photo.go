package say

import (
	"errors"

	"samenspel/assets/translations"
	"samenspel/workshop/photo"
)

// Photo says why a photo can't be taken in. name is what its file is called.
func Photo(t translations.Translator, name string, err error) string {
	for cause, key := range map[error]string{
		photo.ErrUnknown: "photo.unknown", photo.ErrHEIC: "photo.heic", photo.ErrTooLarge: "photo.too_large", photo.ErrDamaged: "photo.damaged",
	} {
		if errors.Is(err, cause) {
			return t.T(key, "name", name)
		}
	}
	return t.T("photo.unread", "name", name, "detail", Cause(err))
}
