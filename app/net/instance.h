// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace byline {

/// One window for each library: the first instance holds a lock and listens on a local socket, both named after the
/// library folder; a second one hands over its arguments and ends.
class Instance final : public QObject
{
    Q_OBJECT

public:
    explicit Instance(const QString& dataDir, QObject* parent = nullptr);
    ~Instance() override;

    /// True when another instance took `arguments`. False when this is the first one: it has to listen soon, since a
    /// second one waits for that. Waits only where there is another one, which may hang: two seconds, or ten where it
    /// does not listen yet.
    bool handOver(const QStringList& arguments);
    /// Loads what it needs, so not before the window is there.
    void listen();

signals:
    void argumentsReceived(const QStringList& arguments);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace byline
