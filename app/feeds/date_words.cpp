// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/date_words.h"

#include <QHash>
#include <QLocale>
#include <QSet>
#include <QStringList>

namespace byline {

namespace {

/// One line for each month: names and stems in English, German, French, Spanish, Italian, Portuguese, Dutch,
/// Nordic, Polish, Czech, Russian, Ukrainian, Greek, Hungarian, Turkish, Finnish, Romanian, Indonesian.
const char* const kMonths[12] = {
    "jan january januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia styczeń sty ledna "
    "leden янв января январь січня ιαν ιανουαρίου január ocak oca tammikuu tammikuuta ianuarie ian",
    "feb february februar février févr fév fevrier febrero febbraio febr fevereiro fev februari lutego luty února únor "
    "фев февраля февраль лютого φεβ φεβρουαρίου február şubat şub helmikuu helmikuuta februarie",
    "mar march märz mär mrz mars marzo março maart mrt marca marzec března březen мар марта март березня μαρ μάρ "
    "μαρτίου "
    "március mart maaliskuu maaliskuuta martie maret",
    "apr april avril avr abril abr aprile kwietnia kwiecień kwi dubna duben апр апреля апрель квітня απρ απριλίου "
    "április nisan nis huhtikuu huhtikuuta aprilie",
    "may mai mayo maggio mag maio mei maj maja května květen мая май травня μαι μάι μαϊ μαΐου május mayıs toukokuu "
    "toukokuuta",
    "jun june juni juin junio giugno giu junho czerwca czerwiec cze června červen июн июня июнь червня ιουν ιούν "
    "ιουνίου "
    "június haziran haz kesäkuu kesäkuuta iunie iun",
    "jul july juli juillet juil julio luglio lug julho lipca lipiec lip července červenec июл июля июль липня ιουλ "
    "ιούλ "
    "ιουλίου július temmuz tem heinäkuu heinäkuuta iulie iul",
    "aug august août aout agosto ago augustus augusti sierpnia sierpień sie srpna srpen авг августа август серпня αυγ "
    "αύγ "
    "αυγούστου augusztus ağustos ağu elokuu elokuuta agustus",
    "sep sept september septembre septiembre settembre set setembro września wrzesień wrz září сен сент сентября "
    "сентябрь "
    "вересня σεπ σεπτ σεπτεμβρίου szeptember szept eylül eyl syyskuu syyskuuta septembrie",
    "oct october oktober okt octobre octubre ottobre ott outubro out października październik paź října říjen окт "
    "октября "
    "октябрь жовтня οκτ οκτωβρίου október ekim eki lokakuu lokakuuta octombrie",
    "nov november novembre noviembre novembro listopada listopad lis listopadu ноя нояб ноября ноябрь листопада νοε "
    "νοέ "
    "νοεμβρίου kasım kas marraskuu marraskuuta noiembrie",
    "dec december dezember dez décembre déc decembre diciembre dic dicembre dezembro desember des grudnia grudzień gru "
    "prosince prosinec дек декабря декабрь грудня δεκ δεκεμβρίου aralık ara joulukuu joulukuuta decembrie desember",
};

QHash<QString, int> monthTable()
{
    QHash<QString, int> table;
    for (int month = 0; month < 12; ++month) {
        const QStringList words = QString::fromUtf8(kMonths[month]).split(u' ', Qt::SkipEmptyParts);
        for (const QString& word : words) {
            if (!table.contains(word))
                table.insert(word, month + 1);
        }
    }
    return table;
}

/// Every language that Qt knows. Short forms stand for too many things; what two languages give to different months, or
/// one to a day of the week, says nothing.
QHash<QString, int> monthsEverywhere()
{
    constexpr qsizetype kShortest = 4;
    QHash<QString, int> table;
    QSet<QString> unclear;
    const auto offer = [&](const QString& name, int month) {
        const QString word = name.toLower().remove(u'.');
        if (word.size() < kShortest || word.contains(u' '))
            return;
        if (table.value(word, month) != month)
            unclear.insert(word);
        table.insert(word, month);
    };
    const QList<QLocale> locales =
        QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale& locale : locales) {
        for (const QLocale::FormatType format : {QLocale::LongFormat, QLocale::ShortFormat}) {
            for (int month = 1; month <= 12; ++month) {
                offer(locale.monthName(month, format), month);
                offer(locale.standaloneMonthName(month, format), month);
            }
            for (int day = 1; day <= 7; ++day)
                unclear.insert(locale.dayName(day, format).toLower().remove(u'.'));
        }
    }
    for (const QString& word : std::as_const(unclear))
        table.remove(word);
    return table;
}

} // namespace

int monthOfWord(QStringView lowerCase, MonthWords words)
{
    static const QHash<QString, int> kTable = monthTable();
    if (const int month = kTable.value(lowerCase.toString()))
        return month;
    // A long word may be misspelt at its end ("Septemeber"); three letters say enough.
    if (lowerCase.size() > 4 && lowerCase.endsWith(u"ber"))
        if (const int month = kTable.value(lowerCase.first(3).toString()))
            return month;
    if (words == MonthWords::Usual)
        return 0;
    static const QHash<QString, int> kEverywhere = monthsEverywhere();
    return kEverywhere.value(lowerCase.toString());
}

Weekday weekdayOfWord(QStringView word)
{
    const bool isLetter = word.size() == 1;
    if (word.endsWith(u"요일") || word.endsWith(u"曜日") || word.endsWith(u"曜")
        || (isLetter && QStringView(u"월화수목금토일月火水木金土日").contains(word.front())))
        return Weekday::KoreanOrJapanese;
    if (word.startsWith(u"星期") || word.startsWith(u"周") || word.startsWith(u"週"))
        return Weekday::Chinese;
    return Weekday::Other;
}

std::optional<int> zoneOfWord(QStringView lowerCase)
{
    constexpr int kHour = 60;
    static const QHash<QString, int> kZones {
        {QStringLiteral("z"), 0},
        {QStringLiteral("ut"), 0},
        {QStringLiteral("utc"), 0},
        {QStringLiteral("gmt"), 0},
        {QStringLiteral("wet"), 0},
        {QStringLiteral("at"), -4 * kHour},
        {QStringLiteral("met"), 1 * kHour},
        {QStringLiteral("mest"), 2 * kHour},
        {QStringLiteral("est"), -5 * kHour},
        {QStringLiteral("edt"), -4 * kHour},
        {QStringLiteral("et"), -5 * kHour},
        {QStringLiteral("cst"), -6 * kHour},
        {QStringLiteral("cdt"), -5 * kHour},
        {QStringLiteral("ct"), -6 * kHour},
        {QStringLiteral("mst"), -7 * kHour},
        {QStringLiteral("mdt"), -6 * kHour},
        {QStringLiteral("mt"), -7 * kHour},
        {QStringLiteral("pst"), -8 * kHour},
        {QStringLiteral("pdt"), -7 * kHour},
        {QStringLiteral("pt"), -8 * kHour},
        {QStringLiteral("akst"), -9 * kHour},
        {QStringLiteral("akdt"), -8 * kHour},
        {QStringLiteral("hst"), -10 * kHour},
        {QStringLiteral("ast"), -4 * kHour},
        {QStringLiteral("adt"), -3 * kHour},
        {QStringLiteral("nst"), -3 * kHour - 30},
        {QStringLiteral("ndt"), -2 * kHour - 30},
        {QStringLiteral("brt"), -3 * kHour},
        {QStringLiteral("art"), -3 * kHour},
        {QStringLiteral("clt"), -4 * kHour},
        {QStringLiteral("bst"), 1 * kHour},
        {QStringLiteral("west"), 1 * kHour},
        {QStringLiteral("cet"), 1 * kHour},
        {QStringLiteral("mez"), 1 * kHour},
        {QStringLiteral("cest"), 2 * kHour},
        {QStringLiteral("mesz"), 2 * kHour},
        {QStringLiteral("eet"), 2 * kHour},
        {QStringLiteral("sast"), 2 * kHour},
        {QStringLiteral("eest"), 3 * kHour},
        {QStringLiteral("msk"), 3 * kHour},
        {QStringLiteral("gst"), 4 * kHour},
        {QStringLiteral("pkt"), 5 * kHour},
        {QStringLiteral("ist"), 5 * kHour + 30},
        {QStringLiteral("ict"), 7 * kHour},
        {QStringLiteral("wib"), 7 * kHour},
        {QStringLiteral("hkt"), 8 * kHour},
        {QStringLiteral("sgt"), 8 * kHour},
        {QStringLiteral("pht"), 8 * kHour},
        {QStringLiteral("awst"), 8 * kHour},
        {QStringLiteral("kst"), 9 * kHour},
        {QStringLiteral("jst"), 9 * kHour},
        {QStringLiteral("acst"), 9 * kHour + 30},
        {QStringLiteral("aest"), 10 * kHour},
        {QStringLiteral("aedt"), 11 * kHour},
        {QStringLiteral("nzst"), 12 * kHour},
        {QStringLiteral("nzdt"), 13 * kHour},
    };
    const auto found = kZones.constFind(lowerCase.toString());
    return found == kZones.cend() ? std::nullopt : std::optional<int>(*found);
}

HalfDay halfDayOfWord(QStringView lowerCase)
{
    if (lowerCase == u"am" || lowerCase == u"오전" || lowerCase == u"午前" || lowerCase == u"上午"
        || lowerCase == u"πμ")
        return HalfDay::Morning;
    if (lowerCase == u"pm" || lowerCase == u"오후" || lowerCase == u"午後" || lowerCase == u"下午"
        || lowerCase == u"μμ")
        return HalfDay::Afternoon;
    return HalfDay::None;
}

} // namespace byline
