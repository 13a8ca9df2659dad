package guard

import (
	"reflect"

	"samenspel/workshop"
)

// View returns a copy of the view in which every text, the method's
// included, is guarded: what is measured, drawn in a picture and printed is
// then the same text.
func View(v workshop.View) workshop.View {
	return guarded(reflect.ValueOf(v)).Interface().(workshop.View)
}

// guarded copies a value, and all that can be reached from it through exported
// fields, with its strings guarded. It walks the types instead of naming every
// field, so that a field that is added later cannot be forgotten.
func guarded(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.String:
		out := reflect.New(v.Type()).Elem()
		out.SetString(Text(v.String()))
		return out
	case reflect.Struct:
		out := reflect.New(v.Type()).Elem()
		out.Set(v)
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out.Field(i).Set(guarded(v.Field(i)))
			}
		}
		return out
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		out := reflect.New(v.Type().Elem())
		out.Elem().Set(guarded(v.Elem()))
		return out
	case reflect.Slice:
		if v.IsNil() || v.Type().Elem().Kind() == reflect.Uint8 { // a photo is no text
			return v
		}
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(guarded(v.Index(i)))
		}
		return out
	case reflect.Map:
		if v.IsNil() {
			return v
		}
		out := reflect.MakeMapWithSize(v.Type(), v.Len())
		for it := v.MapRange(); it.Next(); {
			out.SetMapIndex(it.Key(), guarded(it.Value()))
		}
		return out
	}
	return v
}
