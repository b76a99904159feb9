// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desktop/notice.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>

namespace byline {

/// The desktop's place for notices (org.freedesktop.Notifications): puts them up, hears clicks, takes them down.
class NoticeBoard final : public QObject
{
    Q_OBJECT

public:
    /// The session's bus is joined with the first notice. `address`: another bus.
    explicit NoticeBoard(QString address = {}, QObject* parent = nullptr);
    ~NoticeBoard() override;

    void put(const Notice& notice);
    /// Takes down what is about read articles only.
    void takeDown(const QSet<ArticleId>& unread);
    /// All articles that notices are about.
    QList<ArticleId> articles() const;

signals:
    void clicked(ArticleId article);
    /// There is nobody to show it.
    void refused(const Notice& notice);

private slots:
    void noteAction(uint id, const QString& action);
    void noteClosed(uint id, uint reason);

private:
    QDBusConnection& bus();

    QString m_address;
    std::optional<QDBusConnection> m_bus;
    QHash<uint, Notice> m_notices;
};

} // namespace byline
