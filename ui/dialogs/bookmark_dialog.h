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
    /// Begins with `typed` where that is given, else with what the bookmark has.
    BookmarkDialog(Library& library, const Article& article, const std::optional<BookmarkEdit>& typed, QWidget* window);

    void accept() override;
    void reject() override;

signals:
    void edited(const byline::BookmarkEdit& edit);
    /// It was left with something typed that is not saved: Escape is quickly pressed.
    void dropped(const byline::BookmarkEdit& edit);

private:
    void load(ArticleId id, const std::optional<BookmarkEdit>& typed);
    void fill(const BookmarkEdit& with);
    BookmarkEdit typed() const;

    Library& m_library;
    QComboBox* m_folder;
    QLineEdit* m_tags;
    QPlainTextEdit* m_note;
    std::optional<BookmarkEdit> m_before; ///< as the fields were when the bookmark had been read
};

} // namespace byline
