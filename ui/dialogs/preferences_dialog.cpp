// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/preferences_dialog.h"

#include "core/data_size.h"
#include "library/error_text.h"
#include "library/library.h"
#include "library/settings.h"
#include "ui/actions.h"
#include "ui/desktop/autostart.h"
#include "ui/dialogs/preference_list.h"
#include "ui/panes/spoken_label.h"
#include "ui/panes/typed_text.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSystemTrayIcon>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace byline {

namespace {

const QString kGeometry = QStringLiteral("preferences/geometry");
const QString kPlace = QStringLiteral("preferences/place");

} // namespace

PreferencesDialog::PreferencesDialog(Library& library, Actions& actions, QWidget* parent)
    : QDialog(parent)
    , m_library(library)
    , m_settings(library.settings())
    , m_actions(actions)
    , m_choices(library.settings())
{
    setObjectName(QStringLiteral("preferences"));
    applyTheme(*this);
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("preferencesSearch"));
    m_search->setPlaceholderText(tr("Find a preference"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(textScaled(34));
    m_list = new PreferenceList(this);
    m_trouble = new SpokenLabel(this);
    m_trouble->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setForegroundRole(QPalette::BrightText);
    m_trouble->setContentsMargins(24, 4, 24, 8);
    m_trouble->hide();
    auto* top = new QHBoxLayout;
    top->setContentsMargins(24, 18, 24, 4);
    top->addWidget(m_search);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(m_trouble);

    addLook();
    addReading();
    addFetching();
    addDesktop();
    addLibrary();
    connect(new TypedText(*m_search), &TypedText::changed, m_list, &PreferenceList::filter);
    openIn(*this, {560, 680});
    comeBack(*this, m_settings.value(kGeometry).toByteArray());
    QMetaObject::invokeMethod(
        this, [this] { m_list->verticalScrollBar()->setValue(m_settings.value(kPlace).toInt()); },
        Qt::QueuedConnection);
}

PreferencesDialog::~PreferencesDialog()
{
    m_settings.setValue(kGeometry, saveGeometry());
    m_settings.setValue(kPlace, m_list->verticalScrollBar()->value());
}

QComboBox* PreferencesDialog::choice(const QString& name, const QList<std::pair<QString, QVariant>>& items,
                                     const QVariant& now)
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    for (const auto& [text, value] : items)
        box->addItem(text, value);
    // What was written into the file by hand is not lost by looking at it.
    if (box->findData(now) < 0)
        box->addItem(now.toString(), now);
    box->setCurrentIndex(box->findData(now));
    box->setMinimumWidth(170);
    return box;
}

QCheckBox* PreferencesDialog::box(const QString& name, const QString& text, Qt::CheckState now)
{
    auto* made = new QCheckBox(text, this);
    made->setObjectName(name);
    made->setCheckState(now);
    return made;
}

QPushButton* PreferencesDialog::buttonFor(QAction* action, const QString& text, const QString& name)
{
    auto* button = new QPushButton(text, this);
    button->setAccessibleName(name); // "Choose…" alone says nothing to who does not see the row
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

void PreferencesDialog::addLook()
{
    m_list->addGroup(tr("Appearance"));
    QComboBox* language = choice(QStringLiteral("language"),
                                 {{tr("Same as system"), QString()},
                                  {QStringLiteral("한국어"), QStringLiteral("ko")},
                                  {QStringLiteral("English"), QStringLiteral("en")}},
                                 m_settings.language());
    connect(language, &QComboBox::activated, this,
            [this, language] { m_settings.setLanguage(language->currentData().toString()); });
    m_list->addRow(QStringLiteral("Language · 언어"), {}, language);
    QComboBox* theme = choice(QStringLiteral("theme"),
                              {{tr("Same as system"), QString()},
                               {tr("Light"), QStringLiteral("light")},
                               {tr("Dark"), QStringLiteral("dark")}},
                              m_choices.theme());
    connect(theme, &QComboBox::activated, this, [this, theme] { m_choices.setTheme(theme->currentData().toString()); });
    m_list->addRow(tr("Theme"), {}, theme, tr("theme, appearance, dark mode", "other names, searched only"));
    QCheckBox* counts =
        box(QStringLiteral("counts"), tr("Show unread counts beside outlets and folders"), m_choices.counts());
    connect(counts, &QCheckBox::clicked, this, [this, counts] { m_choices.setCounts(counts->checkState()); });
    m_list->addBox(counts, {});
}

void PreferencesDialog::addReading()
{
    m_list->addGroup(tr("Reading"));
    QComboBox* mark = choice(QStringLiteral("markAfter"),
                             {{tr("Immediately"), 0},
                              {tr("After 2 seconds"), 2},
                              {tr("After 5 seconds"), 5},
                              {tr("After 15 seconds"), 15},
                              {tr("Only manually"), Choices::kNever}},
                             m_choices.markAfterSeconds());
    connect(mark, &QComboBox::activated, this,
            [this, mark] { m_choices.setMarkAfterSeconds(mark->currentData().toInt()); });
    m_list->addRow(tr("Mark an opened article as read"), {}, mark);
    QCheckBox* scroll =
        box(QStringLiteral("markOnScroll"), tr("Mark articles as read when scrolled past"), m_choices.markOnScroll());
    connect(scroll, &QCheckBox::clicked, this, [this, scroll] { m_choices.setMarkOnScroll(scroll->checkState()); });
    m_list->addBox(scroll, {});
    QCheckBox* reopen =
        box(QStringLiteral("reopenArticle"), tr("Reopen the last article at start"), m_choices.reopenArticle());
    connect(reopen, &QCheckBox::clicked, this, [this, reopen] { m_choices.setReopenArticle(reopen->checkState()); });
    m_list->addBox(reopen, {});
    m_list->addRow(tr("Keyboard shortcuts"), tr("You can change the keys of every command."),
                   buttonFor(m_actions.showKeys, tr("Change…"), tr("Keyboard shortcuts")),
                   tr("keyboard, shortcuts", "other names, searched only"));
}

void PreferencesDialog::addFetching()
{
    m_list->addGroup(tr("Fetching"));
    QComboBox* interval = choice(QStringLiteral("refreshMinutes"),
                                 {{tr("Every 15 minutes"), 15},
                                  {tr("Every 30 minutes"), 30},
                                  {tr("Every hour"), 60},
                                  {tr("Every 3 hours"), 180},
                                  {tr("Only manually"), 0}},
                                 m_settings.refreshMinutes());
    connect(interval, &QComboBox::activated, this,
            [this, interval] { m_settings.setRefreshMinutes(interval->currentData().toInt()); });
    m_list->addRow(tr("Check for new articles"), tr("Outlets that publish rarely are checked less often."), interval,
                   tr("refresh, update, interval", "other names, searched only"));
    m_list->addRow(tr("Rules"), tr("Mark new articles as read, bookmark them or keep them offline automatically."),
                   buttonFor(m_actions.rules, tr("Edit…"), tr("Rules")));
    m_list->addRow(tr("Articles to keep"),
                   tr("Choose how long articles are kept. Bookmarks and offline copies always stay."),
                   buttonFor(m_actions.keepRules, tr("Choose…"), tr("Articles to keep")),
                   tr("retention, delete, clean up", "other names, searched only"));
}

void PreferencesDialog::addDesktop()
{
    m_list->addGroup(tr("Desktop"));
    m_notices = choice(QStringLiteral("notices"),
                       {{tr("Off"), int(Choices::Notices::None)},
                        {tr("Writers you follow"), int(Choices::Notices::FollowedWriters)},
                        {tr("All new articles"), int(Choices::Notices::All)}},
                       int(m_choices.notices()));
    connect(m_notices, &QComboBox::activated, this, [this] {
        m_choices.setNotices(Choices::Notices(m_notices->currentData().toInt()));
        refreshDesktop();
    });
    m_list->addRow(tr("Notifications"), tr("Only while you use another window; one for each outlet."), m_notices,
                   tr("notifications, alerts", "other names, searched only"));
    m_quiet = box(QStringLiteral("quietHours"), tr("Quiet hours"), m_choices.quietHours());
    m_from = new QTimeEdit(m_choices.quietFrom(), this);
    m_from->setObjectName(QStringLiteral("quietFrom"));
    m_from->setAccessibleName(tr("Quiet from"));
    m_until = new QTimeEdit(m_choices.quietUntil(), this);
    m_until->setObjectName(QStringLiteral("quietUntil"));
    m_until->setAccessibleName(tr("Quiet until"));
    auto* hours = new QWidget(this);
    hours->setAccessibleName(tr("Quiet hours"));
    auto* line = new QHBoxLayout(hours);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_from);
    line->addWidget(new QLabel(QStringLiteral("–"), hours));
    line->addWidget(m_until);
    connect(m_quiet, &QCheckBox::clicked, this, [this] {
        m_choices.setQuietHours(m_quiet->checkState());
        refreshDesktop();
    });
    for (QTimeEdit* time : {m_from, m_until})
        connect(time, &QTimeEdit::timeChanged, this,
                [this] { m_choices.setQuietTimes(m_from->time(), m_until->time()); });
    const QString otherNames = tr("notices, notifications, do not disturb", "other names, searched only");
    m_list->addBox(m_quiet, {}, otherNames);
    m_list->addRow(tr("No notifications between"), {}, hours, otherNames);

    m_tray = box(QStringLiteral("tray"), tr("Show a tray icon with the number of unread articles"), m_choices.tray());
    m_closeToTray = box(QStringLiteral("closeToTray"), tr("Keep Byline in the tray when the window is closed"),
                        m_choices.closeToTray());
    connect(m_tray, &QCheckBox::clicked, this, [this] {
        m_choices.setTray(m_tray->checkState());
        refreshDesktop();
    });
    connect(m_closeToTray, &QCheckBox::clicked, this,
            [this] { m_choices.setCloseToTray(m_closeToTray->checkState()); });
    const QString tray = tr("tray, badge", "other names, searched only");
    m_list->addBox(m_tray,
                   QSystemTrayIcon::isSystemTrayAvailable() ? QString() : tr("This desktop does not show tray icons."),
                   tray);
    m_list->addBox(m_closeToTray, {}, tray);
    m_autostart = box(QStringLiteral("autostart"), tr("Start when you sign in"),
                      Autostart().isOn() ? Qt::Checked : Qt::Unchecked);
    connect(m_autostart, &QCheckBox::clicked, this, [this] { setAutostart(m_autostart->checkState()); });
    m_list->addBox(m_autostart, {}, tr("autostart, log in, boot", "other names, searched only"));
    refreshDesktop();
}

void PreferencesDialog::refreshDesktop()
{
    const bool notices = m_choices.notices() != Choices::Notices::None;
    m_quiet->setEnabled(notices);
    m_from->parentWidget()->setEnabled(notices && m_quiet->isChecked());
    m_closeToTray->setEnabled(m_tray->isChecked());
}

void PreferencesDialog::setAutostart(Qt::CheckState wanted)
{
    Autostart autostart;
    const Result<void> done = wanted == Qt::Checked ? autostart.turnOn() : autostart.turnOff();
    if (!done) {
        m_trouble->say(errorText(done.error(), done.error().detail));
        m_autostart->setChecked(autostart.isOn());
    }
    m_trouble->setVisible(!done);
}

void PreferencesDialog::addLibrary()
{
    m_list->addGroup(tr("Library"));
    m_size = new QLabel(this);
    m_size->setObjectName(QStringLiteral("librarySize"));
    m_size->setForegroundRole(QPalette::PlaceholderText);
    m_size->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_size->setFocusPolicy(Qt::NoFocus);
    m_list->addRow(tr("Storage"), QDir::toNativeSeparators(m_library.dataDir()), m_size);
    m_list->addRow(tr("Backup"), tr("Everything in one file: articles, bookmarks, offline copies, preferences."),
                   buttonFor(m_actions.backUp, tr("Back up…"), tr("Backup")));
    m_list->addRow(tr("Restore"), tr("Your current library is set aside, not deleted."),
                   buttonFor(m_actions.restore, tr("Restore…"), tr("Restore")));
    m_list->addRow(tr("Reading statistics"), tr("By outlet and by writer."),
                   buttonFor(m_actions.statistics, tr("Show…"), tr("Reading statistics")));
    measure();
}

void PreferencesDialog::measure()
{
    qint64 bytes = 0;
    const QDir folder(m_library.dataDir());
    for (const QString& name : {QStringLiteral("library.db"), QStringLiteral("library.db-wal")})
        bytes += QFileInfo(folder.filePath(name)).size();
    m_size->setText(dataSize(bytes, QLocale()));
}

} // namespace byline
