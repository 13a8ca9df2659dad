//go:build !race

package journey_test

// watched says that the program is watched for data races.
const watched = false
