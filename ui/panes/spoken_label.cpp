// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/spoken_label.h"

#include <QAccessible>

namespace byline {

void announce(QWidget& notice, const QString& text)
{
    notice.setAccessibleName(text);
    if (!QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(&notice, text);
#else
    QAccessibleEvent event(&notice, QAccessible::ObjectShow);
#endif
    QAccessible::updateAccessibility(&event);
}

void SpokenLabel::say(const QString& text)
{
    setText(text);
    if (isVisible() && !text.isEmpty())
        announce(*this, text);
}

void SpokenLabel::setText(const QString& text)
{
    QLabel::setText(text);
    setAccessibleName(text); // who looks for it finds what it says now
}

} // namespace byline
