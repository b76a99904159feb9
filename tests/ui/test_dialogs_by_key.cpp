// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/ghost_stand_in.h"
#include "support/large_text.h"
#include "ui/window_fixture.h"

#include "library/reading.h"
#include "library/rules.h"
#include "library/writers.h"
#include "ui/bookmark_commands.h"
#include "ui/dialogs/add_outlet_dialog.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/dialogs/newsletter_dialog.h"
#include "ui/dialogs/outlet_page.h"
#include "ui/dialogs/retention_dialog.h"
#include "ui/dialogs/shelf_dialog.h"
#include "ui/dialogs/writer_page.h"
#include "ui/dialogs/writer_preview.h"
#include "ui/models/pictures.h"
#include "ui/outlet_commands.h"
#include "ui/panes/starter_offer.h"
#include "ui/program_commands.h"
#include "ui/reading_commands.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QToolButton>
#include <QTranslator>

using namespace byline;
using namespace Qt::StringLiterals;

/// Every dialog as who uses keys alone has it, with text twice as large on the screen of a small laptop: Tab goes as
/// one reads and shows where it is, Escape closes, and nothing is cut.
class TestDialogsByKey final : public QObject
{
    Q_OBJECT

private slots:
    void dialogs_data() { languages(); }
    void dialogs();
    void newsletters_data() { languages(); }
    void newsletters();
    void printing_data() { languages(); }
    void printing();
    void offerOfTheFirstStart_data() { languages(); }
    void offerOfTheFirstStart();

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("English") << u"en"_s << Qt::LeftToRight;
        QTest::newRow("Korean") << u"ko"_s << Qt::LeftToRight;
        QTest::newRow("from right to left") << u"en"_s << Qt::RightToLeft;
    }

    /// The language of a row, as long as its test runs.
    class Spoken final
    {
    public:
        Spoken(const QString& language, Qt::LayoutDirection direction)
        {
            QLocale::setDefault(QLocale(language));
            if (m_qt.load(QLocale(language), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
                QCoreApplication::installTranslator(&m_qt);
            if (m_ours.load(QLocale(language), u"byline"_s, u"_"_s, QStringLiteral(BYLINE_TRANSLATIONS)))
                QCoreApplication::installTranslator(&m_ours);
            QApplication::setLayoutDirection(direction);
        }
        ~Spoken()
        {
            QApplication::setLayoutDirection(Qt::LeftToRight);
            QLocale::setDefault(QLocale::c());
        }
        Q_DISABLE_COPY_MOVE(Spoken)

    private:
        QTranslator m_qt;
        QTranslator m_ours;
        LargeText m_large;
    };

    /// In the row's language and direction; what another row found is forgotten.
    Spoken begun()
    {
        QFETCH(QString, language);
        QFETCH(Qt::LayoutDirection, direction);
        m_found.clear();
        return Spoken(language, direction);
    }

    template <typename Dialog = QDialog>
    Dialog* opened(const QString& name = {}) const
    {
        Dialog* found = nullptr;
        const bool there = QTest::qWaitFor([&] {
            for (QWidget* top : QApplication::topLevelWidgets())
                if (auto* dialog = qobject_cast<Dialog*>(top);
                    dialog && dialog->isVisible() && (name.isEmpty() || dialog->objectName() == name))
                    found = dialog;
            return found && found->isEnabled();
        });
        return there ? found : nullptr;
    }

    void lookAt(QWidget* dialog, const QString& name);
    /// And closes it with Escape.
    void lookAtAndClose(QDialog* dialog, const QString& name);

    /// Each that is not is told; together they are more than one message takes.
    bool isAllRight() const
    {
        for (const QString& one : m_found)
            qWarning("%s", qUtf8Printable(one));
        return m_found.isEmpty();
    }

    QStringList m_found;
};

namespace {

constexpr int kMostSteps = 300;

/// With the first page the window is a moment without the keyboard.
void openArticle(WindowFixture& f)
{
    QSignalSpy shown(&f.window->reading(), &ReadingPane::shown);
    f.window->articles().select(0);
    QVERIFY(shown.wait(30000));
    QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
}

QString called(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const QString name = button && !button->text().isEmpty() ? button->text() : widget.accessibleName();
    return u"%1 %2 “%3”"_s.arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), name);
}

/// Of buttons that exclude each other Tab reaches the chosen one.
bool isOtherOfAGroup(const QWidget& widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button && button->autoExclusive() && !button->isChecked();
}

QList<QWidget*> controlsOf(const QWidget& window)
{
    QList<QWidget*> controls;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
            && !widget->focusProxy() && widget->window() == &window && !isOtherOfAGroup(*widget))
            controls += widget;
    return controls;
}

/// Where `widget` stands for who compares it with `other`: what is scrolled out of sight is where it is scrolled.
QRect placeOf(const QWidget& widget, const QWidget& other)
{
    const QWidget* seen = &widget;
    for (const QWidget* parent = &widget; parent->parentWidget() && !parent->isAncestorOf(&other);
         parent = parent->parentWidget())
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
            area && area->viewport() == parent)
            seen = parent;
    return {seen->mapToGlobal(QPoint()), seen->size()};
}

/// Whether who reads comes to `a` first.
bool isReadBefore(const QWidget& a, const QWidget& b)
{
    if (a.isAncestorOf(&b) || b.isAncestorOf(&a))
        return a.isAncestorOf(&b); // what scrolls, then what is in it
    const QRect first = placeOf(a, b);
    const QRect second = placeOf(b, a);
    if (first.bottom() < second.center().y() && first.center().y() < second.top())
        return true;
    if (second.bottom() < first.center().y() && second.center().y() < first.top())
        return false;
    return a.layoutDirection() == Qt::RightToLeft ? first.right() > second.right() : first.left() < second.left();
}

/// `reached` begins with what is read first.
QStringList wrongSteps(const QList<QWidget*>& reached)
{
    QStringList wrong;
    for (qsizetype i = 1; i < reached.size(); ++i)
        if (isReadBefore(*reached.at(i), *reached.at(i - 1)))
            wrong += u"%1, then %2"_s.arg(called(*reached.at(i - 1)), called(*reached.at(i)));
    return wrong;
}

bool isWhollySeen(const QWidget& widget)
{
    QRect seen(widget.mapToGlobal(QPoint()), widget.size());
    const QWidget* parent = &widget;
    do {
        parent = parent->parentWidget();
        seen &= QRect(parent->mapToGlobal(QPoint()), parent->size());
    } while (!parent->isWindow());
    return seen.size() == widget.size();
}

/// What Tab reaches, or Shift+Tab, until it comes back; with what is out of sight there.
QList<QWidget*> walked(QWidget& window, Qt::Key key, QStringList& trouble)
{
    QList<QWidget*> reached;
    QWidget* const first = window.focusWidget();
    const bool isAlone = controlsOf(window) == QList<QWidget*> {first};
    for (int steps = 0; steps < kMostSteps; ++steps) {
        QWidget* now = QApplication::focusWidget();
        if (!now || now->window() != &window) {
            trouble += u"Tab leaves it after %1"_s.arg(reached.isEmpty() ? u"nothing"_s : called(*reached.last()));
            return reached;
        }
        if (steps > 0 && now == first && isAlone)
            return reached;
        if (reached.isEmpty() || reached.last() != now) { // within a text Tab goes from link to link
            if (now == first && !reached.isEmpty())
                return reached;
            if (reached.contains(now))
                break;
            reached += now;
            const auto* label = qobject_cast<const QLabel*>(now);
            if (label && !label->text().contains(u"<a "_s))
                trouble += u"nothing can be done at “%1”"_s.arg(label->text());
            if (!isWhollySeen(*now))
                trouble += u"out of sight: %1"_s.arg(called(*now));
        }
        QTest::keyClick(now, key);
    }
    trouble += u"does not come back to %1"_s.arg(called(*first));
    return reached;
}

QStringList doubledMnemonics(const QWidget& window)
{
    QStringList doubled;
    QHash<QKeySequence, QString> taken;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (!widget->isVisible() || !(qobject_cast<const QAbstractButton*>(widget) || (label && label->buddy())))
            continue;
        const QString text = widget->property("text").toString();
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (key.isEmpty())
            continue;
        if (taken.contains(key))
            doubled += u"%1 is for “%2” and for “%3”"_s.arg(key.toString(), taken.value(key), text);
        taken.insert(key, text);
    }
    return doubled;
}

/// What has less room than its words need.
QStringList narrowControls(const QWidget& window)
{
    QStringList narrow;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (!widget->isVisible() || !((label && !label->wordWrap()) || (button && !button->text().isEmpty())))
            continue;
        if (widget->width() < widget->minimumSizeHint().width()
            || widget->height() < widget->minimumSizeHint().height())
            narrow += u"no room for %1 %2"_s.arg(called(*widget), label ? label->text() : QString());
    }
    return narrow;
}

bool isSensibleBeginning(const QWidget& focus, const QWidget& first)
{
    const auto* button = qobject_cast<const QPushButton*>(&focus);
    const auto* box = qobject_cast<const QComboBox*>(&focus);
    return &focus == &first || (box && box->isEditable()) || (button && button->isDefault())
           || qobject_cast<const QLineEdit*>(&focus) || qobject_cast<const QPlainTextEdit*>(&focus);
}

} // namespace

void TestDialogsByKey::lookAt(QWidget* dialog, const QString& name)
{
    if (!dialog) {
        m_found += u"%1 did not open"_s.arg(name);
        return;
    }
    QWidget& window = *dialog->window();
    window.activateWindow();
    QStringList trouble;
    const auto hasKeyboard = [&] {
        return QApplication::focusWidget() && QApplication::focusWidget()->window() == &window;
    };
    if (!QTest::qWaitFor(hasKeyboard))
        trouble += u"does not get the keyboard"_s;
    QCoreApplication::sendPostedEvents();
    // Where it is is the window manager's affair. A title bar is 28 pixels high.
    const QSize room = window.screen()->availableSize() - QSize(0, 28);
    if (window.width() > room.width() || window.height() > room.height())
        trouble += u"larger than the screen: %1 × %2"_s.arg(window.width()).arg(window.height());
    const QWidget* beginning = QApplication::focusWidget();
    if (!beginning) {
        trouble += u"nothing has the focus"_s;
    } else {
        const QList<QWidget*> controls = controlsOf(window);
        const QList<QWidget*> back = walked(window, Qt::Key_Backtab, trouble);
        QList<QWidget*> reached = walked(window, Qt::Key_Tab, trouble);
        const auto first = std::min_element(reached.begin(), reached.end(),
                                            [](const QWidget* a, const QWidget* b) { return isReadBefore(*a, *b); });
        std::rotate(reached.begin(), first, reached.end());
        trouble += wrongSteps(reached);
        if (!isSensibleBeginning(*beginning, *reached.first()))
            trouble += u"begins at %1"_s.arg(called(*beginning));
        for (QWidget* control : controls)
            if (control->isEnabled() && (!reached.contains(control) || !back.contains(control)))
                trouble += u"not reached%1: %2"_s.arg(reached.contains(control) ? u" going back"_s : QString(),
                                                      called(*control));
    }
    QCoreApplication::sendPostedEvents(); // what was said meanwhile has its room
    trouble += doubledMnemonics(window) + narrowControls(window);
    if (const QString cut = cutTexts(window); !cut.isEmpty())
        trouble += u"cut: "_s + cut;
    for (const QString& one : std::as_const(trouble))
        m_found += u"%1: %2"_s.arg(name, one);
}

void TestDialogsByKey::lookAtAndClose(QDialog* dialog, const QString& name)
{
    lookAt(dialog, name);
    if (!dialog)
        return;
    QPointer<QDialog> closing(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    if (!QTest::qWaitFor([&] { return !closing || !closing->isVisible(); })) {
        m_found += u"%1: Escape does not close it"_s.arg(name);
        closing->close();
    }
}

void TestDialogsByKey::dialogs()
{
    const Spoken spoken = begun();
    const auto [f, outlet] = subscribedFixture(4);
    f->show(outlet);
    openArticle(*f);
    Actions& actions = f->window->actions();

    f->window->programCommands().openPreferences();
    lookAtAndClose(opened(u"preferences"_s), u"preferences"_s);
    actions.showKeys->trigger();
    lookAtAndClose(opened(u"keysDialog"_s), u"keys"_s);
    actions.statistics->trigger();
    lookAtAndClose(opened(u"statistics"_s), u"statistics"_s);
    actions.keepRules->trigger();
    lookAtAndClose(opened<RetentionDialog>(), u"articles to keep"_s);
    actions.about->trigger();
    lookAtAndClose(opened(u"about"_s), u"about"_s);
    actions.shelfRules->trigger();
    auto* shelf = opened<ShelfDialog>();
    QVERIFY(shelf);
    auto* add = shelf->findChild<QPushButton*>(u"add"_s);
    QTRY_VERIFY(add->isEnabled());
    lookAt(shelf, u"shelf"_s);
    add->click();
    lookAtAndClose(shelf, u"shelf with an outlet"_s);
    actions.editBookmark->trigger();
    lookAtAndClose(opened(u"bookmarkDialog"_s), u"bookmark"_s);

    actions.rules->trigger();
    lookAtAndClose(opened(u"rulesDialog"_s), u"no rules"_s);
    for (const QString& search : {u"title:ferry"_s, u"title:lighthouse"_s})
        QVERIFY(settledResult(f->library->rules().set({.search = search, .actions = {.bookmark = true}})));
    actions.rules->trigger();
    auto* rules = opened(u"rulesDialog"_s);
    QVERIFY(rules);
    QTRY_VERIFY(rules->findChild<QPushButton*>(u"edit"_s));
    lookAt(rules, u"rules"_s);
    rules->findChild<QPushButton*>(u"remove"_s)->click();
    QTRY_COMPARE(rules->findChildren<QPushButton*>(u"edit"_s).size(), 1);
    QTRY_VERIFY(rules->findChild<QToolButton*>(u"noticeLink"_s));
    lookAt(rules, u"rules with one removed"_s);
    rules->findChild<QPushButton*>(u"edit"_s)->click();
    auto* rule = opened(u"ruleDialog"_s);
    QVERIFY(rule);
    QTRY_VERIFY(!rule->findChild<QCheckBox*>(u"here"_s)->text().isEmpty()); // it has been counted
    lookAtAndClose(rule, u"rule"_s);
    rules->close();

    actions.addOutlet->trigger();
    auto* adding = opened<AddOutletDialog>();
    lookAt(adding, u"add outlet"_s);
    adding->look({f->server.url(u"/feed.xml"_s).toString(), u"http://127.0.0.1:9/"_s});
    QTRY_VERIFY(adding->findChild<QPushButton*>(u"subscribe"_s)->hasFocus());
    lookAt(adding, u"outlet found"_s);
    f->server.route(u"/closed.xml"_s, Answer {.status = 401});
    adding->look({f->server.url(u"/closed.xml"_s).toString()});
    QTRY_VERIFY(adding->findChild<QLineEdit*>(u"password"_s)->isVisible());
    lookAtAndClose(adding, u"outlet behind a password"_s);

    f->window->outlets().openPage(outlet.id);
    auto* page = opened<OutletPage>();
    QTRY_VERIFY(page->findChild<QComboBox*>());
    lookAtAndClose(page, u"outlet's page"_s);
    f->window->outlets().askForPassword(outlet.id);
    lookAtAndClose(opened(u"passwordDialog"_s), u"password"_s);
    f->window->outlets().askForName(outlet.id, outlet.title);
    lookAtAndClose(opened<QInputDialog>(), u"name"_s);

    Pictures pictures(f->library->archive(), nullptr);
    const QList<Author> writers = *settledResult(f->library->writers().authors());
    (new WriterPage(*f->library, writers.first(), {outlet}, pictures, f->window.get()))->open();
    lookAtAndClose(opened(u"writerPage"_s), u"writer"_s);
    const WriterPreview::Change merge {u"One person"_s,
                                       u"Their articles are listed together. "_s.repeated(3),
                                       u"Merge into one person"_s,
                                       {writers.first(), writers.first()},
                                       {writers.first()}};
    (new WriterPreview(merge, {outlet}, pictures, f->window.get()))->open();
    lookAtAndClose(opened(u"writerPreview"_s), u"merge of writers"_s);

    QVERIFY(isAllRight());
}

void TestDialogsByKey::newsletters()
{
    const Spoken spoken = begun();
    const auto [f, outlet] = subscribedFixture(4);
    f->show(outlet);
    GhostStandIn ghost(f->server);
    const auto added = settledResult(f->library->subscriptions().add(ghost.address(), {}));
    QVERIFY(added);
    const auto open = [&, id = added->outlet.id] {
        (new NewsletterDialog(*f->library, id, f->window.get()))->open();
        return opened<NewsletterDialog>();
    };

    f->window->outlets().openPage(added->outlet.id);
    auto* page = opened<OutletPage>();
    QTRY_VERIFY(page->findChild<QPushButton*>(u"send"_s) && page->findChild<QPushButton*>(u"send"_s)->isEnabled());
    QTRY_VERIFY(page->findChild<QComboBox*>(u"interval"_s));
    lookAtAndClose(page, u"page with a newsletter"_s);
    auto* asking = open();
    QTRY_VERIFY(asking->findChild<QPushButton*>(u"send"_s)->isEnabled());
    lookAt(asking, u"newsletter"_s);
    asking->findChild<QComboBox*>(u"address"_s)->setEditText(u"reader@mail.test"_s);
    asking->findChild<QPushButton*>(u"send"_s)->click();
    QTRY_VERIFY(asking->findChild<QLineEdit*>(u"link"_s)->isVisible()
                && asking->findChild<QLineEdit*>(u"link"_s)->isEnabled());
    lookAt(asking, u"newsletter waits for a mail"_s);
    asking->findChild<QLineEdit*>(u"link"_s)->setText(ghost.lastLink());
    auto* change = asking->findChild<QPushButton*>(u"change"_s);
    QTRY_VERIFY(change->isVisible() && change->isEnabled());
    lookAt(asking, u"newsletter confirmed"_s);
    change->click();
    lookAtAndClose(asking, u"newsletter changed"_s);

    QVERIFY(isAllRight());
}

void TestDialogsByKey::printing()
{
    const Spoken spoken = begun();
    const auto [f, outlet] = subscribedFixture(4);
    f->show(outlet);
    openArticle(*f);
    f->window->readingCommands().previewPrint();
    QDialog* preview = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((preview = opened(u"printPreview"_s)), 30000);
    const auto isReady = [preview] {
        for (const auto* button : preview->findChildren<QPushButton*>())
            if (button->isDefault() && button->isEnabled())
                return true;
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), 30000);
    lookAtAndClose(preview, u"print preview"_s);
    QVERIFY(isAllRight());
}

void TestDialogsByKey::offerOfTheFirstStart()
{
    const Spoken spoken = begun();
    QDialog around;
    applyTheme(around);
    auto* column = new QVBoxLayout(&around);
    auto* offer = new StarterOffer({u"ko"_s, u"en"_s}, &around);
    column->addWidget(offer);
    offer->offerReaders({{u"Akregator"_s, QByteArray(), 12}});
    around.resize(900, 700);
    around.open();
    lookAtAndClose(&around, u"first start"_s);
    QVERIFY(isAllRight());
}

int main(int argc, char* argv[])
{
    // The offscreen platform's own screen is smaller than any that is sold.
    QTemporaryFile screen;
    if (qgetenv("QT_QPA_PLATFORM") == "offscreen" && screen.open()) {
        screen.write(R"({"screens": [{"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768}]})");
        screen.flush();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toUtf8());
    }
    prepareWebParts();
    QApplication application(argc, argv);
    applyTheme(application, u"light"_s);
    TestDialogsByKey test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_dialogs_by_key.moc"
