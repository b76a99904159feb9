// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/link_label.h"

namespace byline {

LinkLabel::LinkLabel(const QString& text, QWidget* parent)
    : QLabel(text, parent)
{
    setWordWrap(true);
    setTextInteractionFlags(text.contains(QLatin1String("<a ")) ? Qt::TextBrowserInteraction
                                                                : Qt::TextSelectableByMouse);
}

/// Going back, Qt (seen with 6.4) finds a link that the text begins with again and again.
bool LinkLabel::focusNextPrevChild(bool next)
{
    const bool isAtFirst = hasSelectedText() && selectionStart() == 0;
    if (!next && isAtFirst)
        return QFrame::focusNextPrevChild(next);
    return QLabel::focusNextPrevChild(next);
}

} // namespace byline
