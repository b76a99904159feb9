// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktop/notice_board.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <algorithm>

namespace byline {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");

} // namespace

NoticeBoard::NoticeBoard(QString address, QObject* parent)
    : QObject(parent)
    , m_address(std::move(address))
{
}

NoticeBoard::~NoticeBoard() = default;

QDBusConnection& NoticeBoard::bus()
{
    if (!m_bus) {
        m_bus = m_address.isEmpty() ? QDBusConnection::sessionBus()
                                    : QDBusConnection::connectToBus(m_address, QStringLiteral("byline-notices"));
        m_bus->connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                       SLOT(noteAction(uint, QString)));
        m_bus->connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this,
                       SLOT(noteClosed(uint, uint)));
    }
    return *m_bus;
}

void NoticeBoard::put(const Notice& notice)
{
    if (!bus().isConnected())
        return emit refused(notice);
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
    // Bodies are a kind of HTML.
    call.setArguments({QStringLiteral("Byline"), 0U, QStringLiteral("byline"), notice.title,
                       notice.text.toHtmlEscaped(), QStringList {QStringLiteral("default"), NoticeText::tr("Read")},
                       QVariantMap {{QStringLiteral("desktop-entry"), QStringLiteral("byline")}}, -1});
    auto* watcher = new QDBusPendingCallWatcher(bus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notice] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> id = *watcher;
        if (id.isError())
            emit refused(notice);
        else
            m_notices.insert(id.value(), notice);
    });
}

void NoticeBoard::takeDown(const QSet<ArticleId>& unread)
{
    for (auto notice = m_notices.begin(); notice != m_notices.end();) {
        const QList<ArticleId>& about = notice->articles;
        if (std::any_of(about.begin(), about.end(), [&unread](ArticleId id) { return unread.contains(id); })) {
            ++notice;
            continue;
        }
        QDBusMessage call =
            QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("CloseNotification"));
        call.setArguments({notice.key()});
        bus().send(call);
        notice = m_notices.erase(notice);
    }
}

QList<ArticleId> NoticeBoard::articles() const
{
    QList<ArticleId> all;
    for (const Notice& notice : m_notices)
        all += notice.articles;
    return all;
}

void NoticeBoard::noteAction(uint id, const QString&)
{
    if (m_notices.contains(id))
        emit clicked(m_notices.take(id).articles.first());
}

void NoticeBoard::noteClosed(uint id, uint)
{
    m_notices.remove(id);
}

} // namespace byline
