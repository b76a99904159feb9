// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/web/page_words.h"

#include <QAction>
#include <QCoreApplication>

#include <QtWebEngineCore/QWebEnginePage>

#include <array>
#include <utility>

namespace byline {

void wordActions(const QWebEnginePage& page)
{
    using Page = QWebEnginePage;
    static constexpr std::array kWords {
        std::pair {Page::Back, QT_TRANSLATE_NOOP("WebPageMenu", "Back")},
        std::pair {Page::Forward, QT_TRANSLATE_NOOP("WebPageMenu", "Forward")},
        std::pair {Page::Reload, QT_TRANSLATE_NOOP("WebPageMenu", "Reload")},
        std::pair {Page::Cut, QT_TRANSLATE_NOOP("WebPageMenu", "Cut")},
        std::pair {Page::Copy, QT_TRANSLATE_NOOP("WebPageMenu", "Copy")},
        std::pair {Page::Paste, QT_TRANSLATE_NOOP("WebPageMenu", "Paste")},
        std::pair {Page::PasteAndMatchStyle, QT_TRANSLATE_NOOP("WebPageMenu", "Paste as plain text")},
        std::pair {Page::Undo, QT_TRANSLATE_NOOP("WebPageMenu", "Undo")},
        std::pair {Page::Redo, QT_TRANSLATE_NOOP("WebPageMenu", "Redo")},
        std::pair {Page::SelectAll, QT_TRANSLATE_NOOP("WebPageMenu", "Select all")},
        std::pair {Page::CopyLinkToClipboard, QT_TRANSLATE_NOOP("WebPageMenu", "Copy link address")},
        std::pair {Page::OpenLinkInThisWindow, QT_TRANSLATE_NOOP("WebPageMenu", "Open link")},
        std::pair {Page::OpenLinkInNewTab, QT_TRANSLATE_NOOP("WebPageMenu", "Open link in browser")},
        std::pair {Page::CopyImageToClipboard, QT_TRANSLATE_NOOP("WebPageMenu", "Copy picture")},
        std::pair {Page::CopyImageUrlToClipboard, QT_TRANSLATE_NOOP("WebPageMenu", "Copy picture address")},
        std::pair {Page::CopyMediaUrlToClipboard, QT_TRANSLATE_NOOP("WebPageMenu", "Copy media address")},
        std::pair {Page::ToggleMediaControls, QT_TRANSLATE_NOOP("WebPageMenu", "Show or hide controls")},
        std::pair {Page::ToggleMediaLoop, QT_TRANSLATE_NOOP("WebPageMenu", "Loop")},
        std::pair {Page::ToggleMediaPlayPause, QT_TRANSLATE_NOOP("WebPageMenu", "Play or pause")},
        std::pair {Page::ToggleMediaMute, QT_TRANSLATE_NOOP("WebPageMenu", "Mute or unmute")},
    };
    for (const auto& [which, words] : kWords)
        page.action(which)->setText(QCoreApplication::translate("WebPageMenu", words));
    for (const auto which : {Page::SavePage, Page::ViewSource, Page::DownloadLinkToDisk, Page::DownloadImageToDisk,
                             Page::DownloadMediaToDisk, Page::OpenLinkInNewWindow, Page::OpenLinkInNewBackgroundTab})
        page.action(which)->setVisible(false);
}

} // namespace byline
