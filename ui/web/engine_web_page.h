// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/web/web_parts.h"

#include <memory>

namespace byline {

/// A page of the web in Qt WebEngine.
class EngineWebPage final : public WebPageView
{
public:
    EngineWebPage(WebPageEvents events, QWidget* parent);
    ~EngineWebPage() override;

    QWidget* widget() override;
    void open(const QUrl& url) override;
    QUrl address() const override;
    void go(int step) override;
    bool canGo(int step) const override;
    void stop() override;
    void setZoom(int percent) override;
    void findText(const QString& text, FindDirection direction, std::function<void(FoundText)> done) override;
    void readHtml(std::function<void(const QString&)> done) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace byline
