// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace byline {

/// What a site's robots.txt (RFC 9309) asks of a program that goes through its pages by itself.
class Robots final
{
public:
    /// The group for Byline, or else the one for everybody. Of long files the first 500 KiB, as the RFC wants.
    static Robots from(const QByteArray& text);

    /// `path` with its query, as it stands in the address. The longest rule decides; of two, the one that allows.
    bool allows(const QString& path) const;
    /// Between two requests; 0: it does not say.
    int delaySeconds() const { return m_delaySeconds; }
    QStringList sitemaps() const { return m_sitemaps; }

private:
    struct Rule
    {
        QString path;
        bool allows = false;
    };
    QList<Rule> m_rules;
    int m_delaySeconds = 0;
    QStringList m_sitemaps;
};

} // namespace byline
