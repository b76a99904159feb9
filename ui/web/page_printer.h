// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <memory>

namespace byline {

/// A page that stands alone (its pictures are data: addresses) as a PDF of A4 pages, made in a hidden page where
/// nothing runs and that asks for nothing. One after the other. Error: NoWebEngine with kNotPrinted. Main thread.
class PagePrinter final : public QObject
{
    Q_OBJECT

public:
    explicit PagePrinter(QObject* parent = nullptr);
    ~PagePrinter() override;

    /// How long one PDF may take, also the one that is being made; five minutes, unless a test has less time.
    void setPatience(std::chrono::milliseconds patience);
    QFuture<Result<QByteArray>> print(const QByteArray& html);
    /// Sheets are being laid out: the page was loaded.
    bool isPrinting() const;

private:
    class Private;
    std::unique_ptr<Private> d;
    std::chrono::milliseconds m_patience = std::chrono::minutes(5); ///< a whole shelf of articles, on a slow machine
};

} // namespace byline
