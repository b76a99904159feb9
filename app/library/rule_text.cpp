// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/rule_text.h"

#include <QCoreApplication>

namespace byline {

namespace {

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

} // namespace

QString actionsText(const RuleActions& actions)
{
    const QString comma = QStringLiteral(", ");
    QStringList parts;
    if (actions.markRead)
        parts += RuleText::tr("mark as read");
    if (actions.bookmark)
        parts += actions.tags.isEmpty() ? RuleText::tr("bookmark")
                                        : RuleText::tr("bookmark with %1").arg(actions.tags.join(comma));
    if (actions.keep)
        parts += RuleText::tr("keep offline");
    return parts.join(comma);
}

} // namespace byline
