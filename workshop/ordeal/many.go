package ordeal

import (
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/sample"
)

// Many is how many actions there are in the workshop of that name.
const Many = 200

// many is the sample with Many actions: measures of 500 characters, which a
// file from elsewhere may hold, actions without an owner, without dates, and
// with nothing but a title.
func many(lang workshop.Lang) ([]workshop.Record, uuid.UUID, error) {
	records, id, err := sample.Records(lang)
	if err != nil {
		return nil, uuid.Nil, err
	}
	w := from("many", records)
	v := w.view()
	owners := map[workshop.Side][]workshop.ID{}
	for _, p := range v.People {
		owners[p.Side] = append(owners[p.Side], p.ID)
	}
	day := time.Date(2026, time.May, 4, 0, 0, 0, 0, time.UTC)
	measure := strings.Repeat("Reports that come back within four weeks after they were closed, ", 8)[:499] + "."
	var events []workshop.Event
	for i := len(v.Actions); i < Many; i++ {
		action := w.id()
		events = append(events, workshop.ActionAdded{Action: action, Title: fmt.Sprintf("Action number %d, which somebody has to take up", i+1)})
		set := func(field, value string) {
			events = append(events, workshop.ActionChanged{Action: action, Field: field, Value: value})
		}
		date := func(weeks int) string { return day.AddDate(0, 0, i+7*weeks).Format(workshop.DateLayout) }
		if i%5 == 4 {
			continue
		}
		if i%5 != 1 {
			set("ownerVendor", string(owners[workshop.Vendor][i%len(owners[workshop.Vendor])]))
		}
		if i%5 != 2 {
			set("ownerClient", string(owners[workshop.Client][i%len(owners[workshop.Client])]))
		}
		set("firstStep", fmt.Sprintf("Sit together on step %d", i+1))
		set("measure", measure)
		set("baseline", fmt.Sprint(i))
		set("target", fmt.Sprintf("%d.5", 2*i))
		set("unit", "reports a week")
		set("level", []string{"HET", "WIJ", "IK"}[i%3])
		if i%5 != 3 {
			set("firstDate", date(0))
			set("due", date(8))
			set("learnDate", date(4))
		}
	}
	w.forge(events...)
	return w.log.Records(), id, w.err
}
