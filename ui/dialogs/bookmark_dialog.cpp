// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/bookmark_dialog.h"

#include "core/headline.h"
#include "library/bookmarks.h"
#include "library/library.h"
#include "ui/models/name_order.h"
#include "ui/panes/tag_completion.h"
#include "ui/style/style.h"
#include "ui/style/tab_order.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace byline {

BookmarkDialog::BookmarkDialog(Library& library, const Article& article, const std::optional<BookmarkEdit>& typed,
                               QWidget* window)
    : QDialog(window)
    , m_library(library)
    , m_folder(new QComboBox(this))
    , m_tags(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
{
    applyTheme(*this);
    setObjectName(QStringLiteral("bookmarkDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Bookmark"));
    setMinimumWidth(textScaled(440));
    auto* title = new QLabel(headlineOf(article), this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setFont(textFont(1.05, QFont::DemiBold));
    m_folder->setEditable(true);
    m_folder->setObjectName(QStringLiteral("folder"));
    m_folder->lineEdit()->setPlaceholderText(tr("None"));
    m_folder->lineEdit()->setAccessibleName(tr("Folder")); // the label's is the box's alone
    m_tags->setObjectName(QStringLiteral("tags"));
    m_tags->setPlaceholderText(tr("Separated by commas"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(110);

    auto* form = new QFormLayout(this);
    form->setContentsMargins(24, 20, 24, 18);
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(16);
    form->addRow(title);
    form->addRow(tr("Folder"), m_folder);
    form->addRow(tr("Tags"), m_tags);
    form->addRow(tr("Note"), m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &BookmarkDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &BookmarkDialog::reject);
    form->addRow(buttons);
    tabAlongLayouts(*this);
    m_note->setFocus();
    load(article.id, typed);
}

void BookmarkDialog::load(ArticleId id, const std::optional<BookmarkEdit>& typed)
{
    // Nothing can be typed over before it is there.
    setEnabled(false);
    m_library.bookmarks().folders().then(this, [this](const Result<QList<BookmarkFolder>>& folders) {
        const QString typed = m_folder->currentText();
        const QList<BookmarkFolder> all = folders.value_or(QList<BookmarkFolder> {});
        for (const BookmarkFolder* folder : sortedByName(all, [](const BookmarkFolder& one) { return one.name; }))
            m_folder->addItem(folder->name);
        m_folder->setCurrentText(typed);
    });
    m_library.bookmarks().tags().then(m_tags, [this](const Result<QList<BookmarkTag>>& tags) {
        QStringList names;
        for (const BookmarkTag& tag : tags.value_or(QList<BookmarkTag> {}))
            names += tag.name;
        (new TagCompletion(*m_tags))->setTags(names);
    });
    m_library.bookmarks().of(id).then(this, [this, typed](const Result<Bookmark>& bookmark) {
        setEnabled(true);
        m_note->setFocus();
        if (bookmark)
            fill({bookmark->folder, {}, bookmark->note, bookmark->tags});
        m_before = this->typed();
        if (typed)
            fill(*typed);
    });
}

void BookmarkDialog::fill(const BookmarkEdit& with)
{
    m_folder->setCurrentText(with.folder.value_or(QString()));
    m_tags->setText(with.tags.value_or(QStringList()).join(QStringLiteral(", ")));
    m_note->setPlainText(with.note.value_or(QString()));
    m_note->moveCursor(QTextCursor::End);
}

BookmarkEdit BookmarkDialog::typed() const
{
    BookmarkEdit edit;
    edit.folder = m_folder->currentText().simplified();
    edit.note = m_note->toPlainText().trimmed();
    QStringList tags;
    for (const QString& tag : m_tags->text().split(u',', Qt::SkipEmptyParts))
        if (const QString name = tag.simplified(); !name.isEmpty())
            tags += name;
    edit.tags = tags;
    return edit;
}

void BookmarkDialog::accept()
{
    emit edited(typed());
    QDialog::accept();
}

void BookmarkDialog::reject()
{
    const BookmarkEdit now = typed();
    if (m_before && (now.folder != m_before->folder || now.note != m_before->note || now.tags != m_before->tags))
        emit dropped(now);
    QDialog::reject();
}

} // namespace byline
