// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/reading_choice.h"
#include "core/result.h"
#include "library/citation.h"

#include <QObject>

class QMenu;
class QUrl;
class QWidget;

namespace byline {

class Actions;
class Library;
class ReadAloud;
class ReadingPane;
class StatusLine;

/// What is done with the text that is being read: found in, quoted, cited, sent, printed; and how it is shown.
class ReadingCommands final : public QObject
{
    Q_OBJECT

public:
    ReadingCommands(Library& library, Actions& actions, ReadingPane& reading, StatusLine& status, QWidget* window);

    /// The menu of the article that is open.
    QMenu& articleMenu() { return *m_menu; }
    void openStyle();
    void copyQuotation();
    void copyCitation(CitationForm form);
    void sendByMail();
    /// As a PDF file; the name is asked for.
    void saveAsPdf();
    void writePdf(const QString& file);
    /// On its sheets first, from where it is printed.
    void previewPrint();
    ReadAloud& readAloud() { return *m_readAloud; }
    void changeZoom(int percent);
    /// False: nothing opens it, which is said.
    bool openInBrowser(const QUrl& url);
    /// The same, and the window stays in front.
    bool openBehind(const QUrl& url);

private:
    void buildMenu();
    void buildSourceMenu();
    void buildPictureMenu();
    void buildProgramMenu();
    void refreshMenu();
    void copy(const QString& text, const QString& said);

    Library& m_library;
    Actions& m_actions;
    ReadingPane& m_reading;
    StatusLine& m_status;
    QWidget* m_window;
    ReadAloud* m_readAloud;
    QMenu* m_menu;
    QMenu* m_programs = nullptr;
    QMenu* m_sources = nullptr;
    QMenu* m_pictures = nullptr;
};

} // namespace byline
