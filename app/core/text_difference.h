// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace byline {

/// A stretch of a text that stayed, went or came.
struct DifferencePart
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DifferencePart&) const = default;
};

/// What became of each paragraph, in order: one part for those that stayed, went or came as a whole, words (Korean,
/// Chinese and Japanese: syllables) for those that were edited.
using TextDifference = QList<QList<DifferencePart>>;

/// Plain texts, a paragraph a line. Counters ("조회 1,234", "12 comments", "3 hours ago") and the labels of
/// advertisements are not looked at.
TextDifference differenceOf(const QString& before, const QString& after);

/// True if nothing differs that a reader would call a change.
bool saysTheSame(const QString& before, const QString& after);

/// An article against its version before the last edit.
struct ArticleDifference
{
    QString titleBefore;
    QString titleNow;
    QDateTime edited;
    TextDifference text;
};

} // namespace byline
