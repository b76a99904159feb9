// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "feeds/robots.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace byline {

namespace {

constexpr qsizetype kLongest = 500 * 1024;

/// `*` stands for anything, `$` at the end for the end.
bool matches(QStringView pattern, QStringView path)
{
    const bool toItsEnd = pattern.endsWith(u'$');
    if (toItsEnd)
        pattern.chop(1);
    qsizetype at = 0;
    bool isFirst = true;
    for (const QStringView part : pattern.split(u'*')) {
        const qsizetype found = isFirst ? (path.startsWith(part) ? 0 : -1) : path.indexOf(part, at);
        if (found < 0)
            return false;
        at = found + part.size();
        isFirst = false;
    }
    if (!toItsEnd)
        return true;
    const QStringView last = pattern.split(u'*').last();
    return pattern.contains(u'*') ? path.endsWith(last) : at == path.size();
}

} // namespace

Robots Robots::from(const QByteArray& text)
{
    struct Group
    {
        QList<Rule> rules;
        int delaySeconds = 0;
    };
    QHash<QString, Group> groups;
    QStringList agents; // of the group in hand
    bool inRules = false;
    Robots robots;
    for (const QByteArray& raw : text.left(kLongest).replace('\r', '\n').split('\n')) {
        const QString line = QString::fromUtf8(raw).section(u'#', 0, 0).trimmed();
        const QString name = line.section(u':', 0, 0).trimmed().toLower();
        const QString value = line.section(u':', 1).trimmed();
        if (name == u"user-agent") {
            if (std::exchange(inRules, false))
                agents.clear();
            agents += value.toLower();
        } else if (name == u"sitemap") {
            robots.m_sitemaps += value;
        } else if (name == u"allow" || name == u"disallow" || name == u"crawl-delay") {
            inRules = true;
            for (const QString& agent : std::as_const(agents)) {
                if (name == u"crawl-delay")
                    groups[agent].delaySeconds = std::max(0, int(value.toDouble()));
                else if (value.isEmpty())
                    groups[agent]; // "Disallow:" allows everything
                else
                    groups[agent].rules += Rule {value, name == u"allow"};
            }
        }
    }
    const auto own = groups.constFind(QStringLiteral("byline"));
    const Group group = own != groups.constEnd() ? *own : groups.value(QStringLiteral("*"));
    robots.m_rules = group.rules;
    robots.m_delaySeconds = group.delaySeconds;
    return robots;
}

bool Robots::allows(const QString& path) const
{
    const Rule* decisive = nullptr;
    for (const Rule& rule : m_rules) {
        if (!matches(rule.path, path))
            continue;
        const bool isLonger = !decisive || rule.path.size() > decisive->path.size();
        if (isLonger || (rule.allows && rule.path.size() == decisive->path.size()))
            decisive = &rule;
    }
    return !decisive || decisive->allows;
}

} // namespace byline
