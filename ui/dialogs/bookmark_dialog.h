// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bookmark.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace byline {

class Library;

/// Folder, tags and note of a bookmark.
class BookmarkDialog final : public QDialog
{
    Q_OBJECT

public:
    BookmarkDialog(Library& library, const Article& article, QWidget* window);

    void accept() override;

signals:
    void edited(const byline::BookmarkEdit& edit);

private:
    void load(ArticleId id);

    Library& m_library;
    QComboBox* m_folder;
    QLineEdit* m_tags;
    QPlainTextEdit* m_note;
};

} // namespace byline
