// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/writer_page.h"

#include "library/library.h"
#include "library/writers.h"
#include "ui/dialogs/link_label.h"
#include "ui/dialogs/writer_card.h"
#include "ui/style/style.h"
#include "ui/style/tab_order.h"
#include "ui/style/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace byline {

WriterPage::WriterPage(Library& library, const Author& writer, const QList<Outlet>& outlets, Pictures& pictures,
                       QWidget* window)
    : QDialog(window)
    , m_writer(writer.id)
    , m_followed(writer.followed)
    , m_follow(new QPushButton(this))
{
    applyTheme(*this);
    setObjectName(QStringLiteral("writerPage"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(writer.name);
    setMinimumWidth(textScaled(460));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 18);
    column->setSpacing(10);
    column->addWidget(new WriterCard(writer, outlets, pictures, this));
    const auto paragraph = [&](const QString& text, Qt::TextFormat format) {
        auto* label = new LinkLabel(text, this);
        label->setTextFormat(format);
        connect(label, &QLabel::linkActivated, this, [this](const QString& link) {
            emit linkActivated(QUrl(link));
            if (link.startsWith(QLatin1String("byline:")))
                accept();
        });
        column->addWidget(label);
    };
    if (!writer.role.isEmpty())
        paragraph(writer.role, Qt::PlainText);
    if (!writer.biography.isEmpty())
        paragraph(writer.biography, Qt::PlainText);
    QStringList places;
    for (const Outlet& outlet : outlets)
        if (writer.outlets.contains(outlet.id))
            places += QStringLiteral("<a href=\"byline://outlet/%1\">%2</a>")
                          .arg(QString::number(outlet.id.value), outlet.title.toHtmlEscaped());
    if (!places.isEmpty())
        paragraph(tr("Writes for: %1").arg(places.join(QStringLiteral(" · "))), Qt::RichText);
    if (writer.url.startsWith(QLatin1String("http")))
        paragraph(QStringLiteral("<a href=\"%1\">%1</a>").arg(writer.url.toHtmlEscaped()), Qt::RichText);

    auto* row = new QHBoxLayout;
    auto* all = new QPushButton(tr("All articles"), this);
    connect(all, &QPushButton::clicked, this, [this] {
        emit linkActivated(QUrl(QStringLiteral("byline://author/%1").arg(m_writer.value)));
        accept();
    });
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    close->button(QDialogButtonBox::Close)->setDefault(true);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_follow, &QPushButton::clicked, this,
            [this] { emit followToggled(m_writer, m_followed ? Qt::Unchecked : Qt::Checked); });
    row->addWidget(m_follow);
    row->addWidget(all);
    row->addStretch();
    row->addWidget(close);
    column->addSpacing(6);
    column->addLayout(row);
    tabAlongLayouts(*this);
    refresh(writer);
    fitToContents(*this);
    connect(&library, &Library::changed, this, [this, &library](const Changes& changes) {
        if (changes.authors || changes.people.contains(m_writer) || changes.elsewhere)
            library.writers().author(m_writer).then(this, [this](const Result<Author>& now) {
                if (now)
                    refresh(*now);
            });
    });
}

void WriterPage::refresh(const Author& writer)
{
    m_followed = writer.followed;
    m_follow->setText(m_followed ? tr("Unfollow") : tr("Follow"));
}

} // namespace byline
