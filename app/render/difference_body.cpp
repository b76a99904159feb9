// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/difference_body.h"

#include "render/markup.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace byline {

namespace {

QString part(const DifferencePart& part)
{
    const QString text = escaped(part.text);
    switch (part.kind) {
    case DifferencePart::Kind::Removed:
        return element("del", "", text);
    case DifferencePart::Kind::Added:
        return element("ins", "", text);
    case DifferencePart::Kind::Same:
        break;
    }
    return text;
}

} // namespace

QString differenceBody(const ArticleDifference& difference, const QLocale& locale)
{
    const QString when = locale.toString(difference.edited.toLocalTime(), QLocale::ShortFormat);
    QString html = element(
        "p", "byline-changes",
        escaped(QCoreApplication::translate("ArticlePage", "Edited by the outlet, noticed on %1:").arg(when)) + u' '
            + element("del", "", escaped(QCoreApplication::translate("ArticlePage", "what was there before"))) + u' '
            + element("ins", "", escaped(QCoreApplication::translate("ArticlePage", "what is there now"))));
    if (difference.titleBefore != difference.titleNow)
        html += element("h2", "",
                        element("del", "", escaped(difference.titleBefore)) + u' '
                            + element("ins", "", escaped(difference.titleNow)));
    for (const QList<DifferencePart>& paragraph : difference.text) {
        QString content;
        for (const DifferencePart& stretch : paragraph)
            content += part(stretch);
        html += element("p", "", content);
    }
    return html;
}

} // namespace byline
