// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/retention_dialog.h"

#include "library/library.h"
#include "library/maintenance.h"
#include "library/subscriptions.h"
#include "ui/history_commands.h"
#include "ui/panes/status_line.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace byline {

namespace {

/// The choice "as in general", beside the kinds of Retention.
constexpr int kGeneral = -1;
constexpr int kUsualNumber = 500;

} // namespace

RetentionDialog::RetentionDialog(Library& library, OutletId outlet, HistoryCommands& history, StatusLine& status,
                                 QWidget* window)
    : QDialog(window)
    , m_library(library)
    , m_outlet(outlet)
    , m_history(history)
    , m_status(status)
    , m_kind(new QComboBox(this))
    , m_number(new QSpinBox(this))
{
    applyTheme(*this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Articles to keep"));
    setMinimumWidth(textScaled(440));
    if (outlet)
        m_kind->addItem(tr("Same as for all outlets"), kGeneral);
    m_kind->addItem(tr("Everything"), int(Retention::Kind::Everything));
    m_kind->addItem(tr("The newest articles"), int(Retention::Kind::Newest));
    m_kind->addItem(tr("The last days"), int(Retention::Kind::Days));
    auto* keep = new QLabel(tr("Keep", "of all articles: everything, the newest, the last days"), this);
    keep->setBuddy(m_kind);
    m_number->setRange(1, 1000000);
    m_number->setValue(kUsualNumber);
    m_number->setAccessibleName(tr("How many"));
    auto* explanation = new QLabel(tr("Articles you bookmarked, kept offline or added a note to always stay, and so do "
                                      "those by writers you follow."),
                                   this);
    explanation->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &RetentionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RetentionDialog::reject);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RetentionDialog::refreshNumber);

    auto* choice = new QHBoxLayout;
    choice->setSpacing(12);
    choice->addWidget(keep);
    choice->addWidget(m_kind, 1);
    choice->addWidget(m_number);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 22, 24, 18);
    column->setSpacing(12);
    column->addLayout(choice);
    column->addWidget(explanation);
    column->addWidget(buttons);
    refreshNumber();
    load();
}

void RetentionDialog::load()
{
    if (m_outlet)
        m_library.subscriptions().outlet(m_outlet).then(this, [this](const Result<Outlet>& outlet) {
            if (outlet)
                show(outlet->retention);
        });
    else
        m_library.maintenance().retention().then(this, [this](const Result<Retention>& general) {
            if (general)
                show(*general);
        });
}

void RetentionDialog::show(const std::optional<Retention>& retention)
{
    m_kind->setCurrentIndex(m_kind->findData(retention ? int(retention->kind) : kGeneral));
    if (retention && retention->number > 0)
        m_number->setValue(retention->number);
}

void RetentionDialog::refreshNumber()
{
    const int kind = m_kind->currentData().toInt();
    m_number->setVisible(kind == int(Retention::Kind::Newest) || kind == int(Retention::Kind::Days));
}

void RetentionDialog::accept()
{
    const int kind = m_kind->currentData().toInt();
    std::optional<Retention> wanted;
    if (kind != kGeneral)
        wanted = Retention {Retention::Kind(kind), kind == 0 ? 0 : m_number->value()};
    Maintenance& maintenance = m_library.maintenance();
    StatusLine* status = &m_status;
    const auto clean = [status, &maintenance, history = &m_history](const Result<void>& done) {
        if (!done)
            return status->complain(done.error(), {});
        maintenance.cleanUp().then(status, [status, history](const Result<int>& removed) {
            if (!removed)
                status->complain(removed.error(), {});
            else if (*removed > 0)
                status->say(tr("Old articles removed: %1.").arg(QLocale().toString(*removed)),
                            history->takeBackOffer());
        });
    };
    if (m_outlet)
        maintenance.setOutletRetention(m_outlet, wanted).then(status, clean);
    else
        maintenance.setRetention(wanted.value_or(Retention {})).then(status, clean);
    QDialog::accept();
}

} // namespace byline
