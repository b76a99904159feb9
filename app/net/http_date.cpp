// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http_date.h"

#include <QByteArrayList>

#include <array>

namespace byline {

namespace {

int monthOf(const QByteArray& word)
{
    static constexpr std::array kMonths {"jan", "feb", "mar", "apr", "may", "jun",
                                         "jul", "aug", "sep", "oct", "nov", "dec"};
    for (size_t month = 0; month < kMonths.size(); ++month)
        if (word.startsWith(kMonths[month]))
            return static_cast<int>(month) + 1;
    return 0;
}

QTime timeOf(const QByteArray& word)
{
    const QByteArrayList parts = word.split(':');
    if (parts.size() != 3)
        return {};
    // A leap second is a valid HTTP time and none for QTime.
    return {parts.at(0).toInt(), parts.at(1).toInt(), qMin(parts.at(2).toInt(), 59)};
}

int yearOf(int number, qsizetype digits)
{
    if (digits > 2)
        return number;
    return number < 70 ? 2000 + number : 1900 + number;
}

} // namespace

QDateTime parseHttpDate(QByteArrayView text)
{
    QByteArray plain = text.toByteArray().toLower();
    plain.replace(',', ' ').replace('-', ' ');
    int day = 0;
    int month = 0;
    int year = 0;
    QTime time;
    for (const QByteArray& word : plain.simplified().split(' ')) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (word.contains(':'))
            time = timeOf(word);
        else if (isNumber && day == 0 && word.size() <= 2)
            day = number;
        else if (isNumber)
            year = yearOf(number, word.size());
        else if (month == 0)
            month = monthOf(word);
    }
    const QDate date(year, month, day);
    if (!date.isValid() || !time.isValid())
        return {};
    return {date, time, Qt::UTC};
}

} // namespace byline
