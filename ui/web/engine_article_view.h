// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/web/web_parts.h"

#include <memory>

namespace byline {

/// The reading page in Qt WebEngine.
class EngineArticleView final : public ArticleView
{
public:
    EngineArticleView(PageSources sources, ArticleEvents events, QWidget* parent);
    ~EngineArticleView() override;

    QWidget* widget() override;
    void showArticle(const QJsonObject& parts) override;
    void clear() override;
    void makeReady(const QJsonObject& parts, Likely why) override;
    void setPageStyle(const PageStyle& style) override;
    void setRoomAbove(int pixels) override;
    void scrollPage(int direction, std::function<void(bool atEnd)> done) override;
    void releasePictures() override;
    void findText(const QString& text, FindDirection direction, std::function<void(FoundText)> done) override;
    QString selectedText() const override;
    void readPassage(std::function<void(const QString&)> done) override;
    void writePdf(const QString& file, std::function<void(const Result<void>&)> done) override;
    void previewPrint(const QString& name, QWidget* window, std::function<void(const QString&)> failed) override;
    void readSpokenText(std::function<void(const SpokenText&)> done) override;
    void markSpoken(int part) override;
    void readWords(std::function<void(const QString&)> done) override;
    void readText(std::function<void(const QString&)> done) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace byline
