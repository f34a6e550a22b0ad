// Package date reads the dates of Arabic news: the five systems of month names
// («يوليو», «تموز», «جويلية», «يوليوز», «ناصر»), alone or in pairs («كانون
// الأول/ديسمبر», «يوليو (تموز)»), English and ISO forms, both digit sets, day
// names, times, and Hijri dates by the Umm al-Qura calendar.
//
// What a date leaves open stays open: «8/7/2023» may be July or August and is
// the interval that holds both, «أغسطس 2023» is a month, «29 ديسمبر» has no
// year until someone knows one.
package date
