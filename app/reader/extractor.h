// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readable.h"

#include <QObject>

#include <memory>

namespace byline {

/// Raw page in, readable article out: Readability and DOMPurify in the isolated world of a hidden page that never
/// loads anything. Made at the first use; a hung or crashed renderer is replaced. Main thread.
/// Errors: NotAnArticle, TooLarge (over 4 MB), TimedOut (10 s), NoWebEngine.
class Extractor final : public QObject
{
    Q_OBJECT

public:
    explicit Extractor(QObject* parent = nullptr);
    ~Extractor() override;

    QFuture<Result<Readable>> extract(const QString& html, const QUrl& url);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace byline
