// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/extractor.h"
#include "ui/web/engine_article_view.h"
#include "ui/web/engine_web_page.h"
#include "ui/web/page_printer.h"
#include "ui/web/page_scheme.h"
#include "ui/web/web_parts.h"

#include <QObject>

namespace byline {

class WebPlugin final : public QObject, public WebParts
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID BYLINE_WEB_PARTS_IID)
    Q_INTERFACES(byline::WebParts)

public:
    // The plugin is loaded before anything of Qt WebEngine exists; later no scheme can be added.
    WebPlugin() { registerPageScheme(); }

    std::unique_ptr<ArticleView> createArticleView(PageSources sources, ArticleEvents events, QWidget* parent) override
    {
        return std::make_unique<EngineArticleView>(std::move(sources), std::move(events), parent);
    }

    std::unique_ptr<WebPageView> createWebPageView(WebPageEvents events, QWidget* parent) override
    {
        return std::make_unique<EngineWebPage>(std::move(events), parent);
    }

    ExtractFunction createExtractor(QObject* owner) override
    {
        auto* extractor = new Extractor(owner);
        return [extractor](const QString& html, const QUrl& url) { return extractor->extract(html, url); };
    }

    PrintFunction createPrinter(QObject* owner) override
    {
        auto* printer = new PagePrinter(owner);
        return [printer](const QByteArray& html) { return printer->print(html); };
    }
};

} // namespace byline

#include "web_plugin.moc"
