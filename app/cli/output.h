// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QJsonObject>
#include <QString>

namespace byline {

/// How wide the terminals are that a command speaks to; 0: it is a pipe or a file.
struct Screen
{
    int answerColumns = 0; ///< standard output
    int remarkColumns = 0; ///< standard error
};

/// The terminal this process was started in.
Screen screenInHand();

/// Where a command speaks: answers go to standard output, everything else to standard error.
class Output final
{
public:
    Output(QIODevice& answers, QIODevice& remarks, Screen screen);

    const Screen& screen() const { return m_screen; }

    /// A line (or several) for people.
    void print(const QString& text);
    /// The one JSON document of `--json`.
    void print(const QJsonObject& object);
    void print(const QJsonArray& array);
    /// Bytes as they are.
    void write(const QByteArray& bytes);

    /// One line on standard error.
    void remark(const QString& line);
    /// Draws over the line that was drawn last; an empty text wipes it.
    void draw(const QString& line);

    /// False if something of the answer could not be written.
    bool isComplete() const { return m_complete; }

private:
    QIODevice& m_answers;
    QIODevice& m_remarks;
    Screen m_screen;
    bool m_complete = true;
    bool m_drawn = false;
};

} // namespace byline
