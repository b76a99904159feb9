// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace byline {

/// One window for each library: the first instance listens on a local socket named after the library folder, a
/// second one hands over its arguments and ends.
class Instance final : public QObject
{
    Q_OBJECT

public:
    explicit Instance(const QString& dataDir, QObject* parent = nullptr);
    ~Instance() override;

    /// True when another instance took `arguments`; false when this is the first one, which now listens.
    bool handOver(const QStringList& arguments);

signals:
    void argumentsReceived(const QStringList& arguments);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace byline
