// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "ui/web/reading_page.h"

#include <QtWebEngineWidgets/QWebEngineView>

#include <QPageLayout>
#include <QQueue>

#include <functional>
#include <map>
#include <memory>

class QPrinter;
class QWebEngineProfile;

namespace byline {

class ReadingPage;
class RequestGate;

/// The widget with its page and profile, which it owns in the order in which they must go.
class ReadingView final : public QWebEngineView
{
    Q_OBJECT

public:
    ReadingView(std::unique_ptr<QWebEngineProfile> profile, LinkTargets links, QWidget* parent);
    ~ReadingView() override;

    /// A new page in place of the one there was; nothing is loaded yet.
    ReadingPage& renewPage();
    /// While sheets are laid out the page must stay.
    bool isPrinting() const { return !m_prints.isEmpty() || !m_leaving.empty(); }
    void writePdf(const QString& file, std::function<void(const Result<void>&)> done);
    /// The window goes while this is printing: it goes too when that is done, out of sight and without a word to
    /// anybody, since Chromium does not survive that a page goes meanwhile.
    void retire();
    /// The sheets as a PDF; empty if they could not be laid out. One after the other: the engine refuses a second one.
    void layOut(const QPageLayout& layout, std::function<void(const QByteArray&)> done);
    /// The printer stays until the sheets are with it, whoever goes meanwhile.
    void printOn(std::shared_ptr<QPrinter> printer, std::function<void(bool printed)> done);

signals:
    void pageLoaded();
    void pageFailed(const QString& reason);
    void rendererCrashed();
    void hovered(const QString& url);
    void scrolled();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct PrintJob
    {
        QPageLayout layout;
        QString file;                      ///< empty: none, the bytes are wanted
        std::shared_ptr<QPrinter> printer; ///< null: none
        std::function<void(const QByteArray& pdf, bool ok)> done;
    };
    void enqueue(PrintJob job);
    void printNext();
    void printed(int number, const QByteArray& pdf, bool ok);
    void dropPrints();
    void endWhenPrinted();

    LinkTargets m_links;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<ReadingPage> m_page;                   // below the profile: a page must go first
    std::map<int, std::unique_ptr<ReadingPage>> m_leaving; ///< pages there were, by the print that each still answers
    QQueue<PrintJob> m_prints;                             ///< the first is under way
    int m_print = 0;                                       ///< that is under way; the answer to an older one is ignored
    bool m_isLoaded = false;
    bool m_isRetired = false;
};

} // namespace byline
