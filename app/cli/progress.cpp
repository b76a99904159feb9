// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/progress.h"

#include "cli/text_width.h"

using namespace Qt::StringLiterals;

namespace byline {

namespace {

constexpr int kBarColumns = 24;
constexpr int kMillisecondsBetween = 60;

} // namespace

Progress::Progress(Output& output)
    : m_output(output)
{
}

bool Progress::isShown() const
{
    return m_output.screen().remarkColumns > 0;
}

void Progress::show(int done, int total, const QString& inHand)
{
    if (!isShown() || total <= 0)
        return;
    if (m_sinceDrawn.isValid() && m_sinceDrawn.elapsed() < kMillisecondsBetween && done < total)
        return;
    m_sinceDrawn.start();
    const int filled = int(qint64(kBarColumns) * done / total);
    const QString line = QString(filled, u'█') + QString(kBarColumns - filled, u'░') + u" %1/%2 "_s.arg(done).arg(total)
                         + printable(inHand);
    // The last column stays free: some terminals begin a new line when it is filled.
    m_output.draw(cutTo(line, m_output.screen().remarkColumns - 1));
}

void Progress::wipe()
{
    m_output.draw({});
}

} // namespace byline
