// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/large_text.h"
#include "ui/actions.h"
#include "ui/panes/empty_page.h"
#include "ui/panes/page_style.h"
#include "ui/panes/source_delegate.h"
#include "ui/style/byline_style.h"
#include "ui/style/icons.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScreen>
#include <QScrollBar>
#include <QSpinBox>
#include <QStringListModel>
#include <QStyleOption>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace byline;
using namespace Qt::StringLiterals;

/// What the style does beyond Fusion.
class TestStyle final : public QObject
{
    Q_OBJECT

private slots:
    void everyIconIsDrawnInInk()
    {
        const QStringList drawings = QDir(u":/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(!drawings.isEmpty());
        for (const QString& drawing : drawings) {
            const QImage icon = themedIcon(drawing.chopped(4))
                                    .pixmap(QSize(20, 20), 1)
                                    .toImage()
                                    .convertToFormat(QImage::Format_ARGB32);
            QCOMPARE(icon.size(), QSize(20, 20));
            bool isInInk = false;
            for (int y = 0; y < icon.height(); ++y)
                for (int x = 0; x < icon.width(); ++x)
                    if (const QColor pixel = icon.pixelColor(x, y); pixel.alpha() > 127) // lines lie between pixels
                        isInInk |= qAbs(pixel.lightness() - Theme::current().ink2.lightness()) < 8;
            QVERIFY2(isInInk, qPrintable(drawing));
        }
    }

    void aFloatingScrollBarTakesNoRoom()
    {
        QStringListModel model({u"one"_s});
        QListView view;
        view.setFrameShape(QFrame::NoFrame);
        floatScrollBar(view);
        view.setModel(&model);
        view.resize(200, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(view.viewport()->width(), 200);
        QVERIFY(!view.verticalScrollBar()->isVisible());
        model.setStringList(QStringList(100, u"row"_s));
        QTRY_VERIFY(view.verticalScrollBar()->isVisible());
        QCOMPARE(view.viewport()->width(), 200);
        // It lies over the rows, takes the mouse there, and they are seen through it.
        QCOMPARE(view.childAt(197, 190), view.verticalScrollBar());
        QPalette red;
        red.setColor(QPalette::Base, Qt::red);
        view.viewport()->setPalette(red);
        const QImage picture = view.grab().toImage();
        QCOMPARE(picture.pixelColor(197, 190), QColor(Qt::red));
        QVERIFY(picture.pixelColor(195, 10) != QColor(Qt::red));
    }

    void aWayOutIsNeverDrawnAsTheChiefButton()
    {
        QDialog dialog;
        QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Close, &dialog);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        for (const auto which : {QDialogButtonBox::Ok, QDialogButtonBox::Cancel, QDialogButtonBox::Close}) {
            QPushButton* button = box.button(which);
            button->setDefault(true);
            const QColor fill = button->grab().toImage().pixelColor(8, button->height() / 2);
            QCOMPARE(fill == Theme::current().accent, which == QDialogButtonBox::Ok);
        }
    }

    void whatDropsDownHasAnEdgeAllAround()
    {
        QMenu menu;
        menu.addAction(u"one"_s);
        menu.addAction(u"two"_s);
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        haveEdge(menu);
        menu.close();

        QLineEdit field;
        QCompleter completer({u"one"_s, u"two"_s});
        completer.setWidget(&field);
        field.show();
        completer.complete();
        QVERIFY(QTest::qWaitForWindowExposed(completer.popup()));
        haveEdge(*completer.popup());
        completer.popup()->hide();

        QComboBox choice;
        applyTheme(choice);
        choice.addItems({u"one"_s, u"two"_s});
        choice.show();
        choice.showPopup();
        QWidget* list = choice.view()->window();
        QVERIFY(QTest::qWaitForWindowExposed(list));
        haveEdge(*list);
        // All of it is as light as its margin.
        const QRect row = choice.view()->visualRect(choice.model()->index(1, 0));
        const QWidget* rows = choice.view()->viewport();
        const QPoint inside = rows->mapTo(list, QPoint(rows->width() - 6, row.center().y()));
        QCOMPARE(list->grab().toImage().pixelColor(inside), Theme::current().popup());
        choice.hidePopup();
    }

    /// At twice the scale they are half a unit.
    void hairlinesAreOnePixelOfTheScreen()
    {
        QImage screen(40, 40, QImage::Format_RGB32);
        screen.setDevicePixelRatio(2);
        const auto lines = [&screen](Qt::Orientation across) {
            int count = 0;
            for (int i = 0; i < 40; ++i)
                count += screen.pixelColor(across == Qt::Horizontal ? QPoint(i, 20) : QPoint(20, i))
                         == Theme::current().line;
            return count;
        };
        const auto paint = [&](QStyle::ControlElement element, QStyleOption& option, const QRect& where) {
            screen.fill(Qt::white);
            QPainter painter(&screen);
            option.rect = where;
            QApplication::style()->drawControl(element, &option, &painter);
        };
        QStyleOption splitter;
        splitter.state = QStyle::State_Horizontal;
        paint(QStyle::CE_Splitter, splitter, {8, 0, 1, 20});
        QCOMPARE(lines(Qt::Horizontal), 1);
        splitter.state = {};
        paint(QStyle::CE_Splitter, splitter, {0, 8, 20, 1});
        QCOMPARE(lines(Qt::Vertical), 1);
        QStyleOptionMenuItem separator;
        separator.menuItemType = QStyleOptionMenuItem::Separator;
        paint(QStyle::CE_MenuItem, separator, {0, 0, 20, 9});
        QCOMPARE(lines(Qt::Vertical), 1);
    }

    void theArrowOfASortedColumnStandsBesideItsName()
    {
        QTreeWidget list;
        list.setHeaderLabels({QString()}); // what is drawn is the arrow
        list.setSortingEnabled(true);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        const QImage picture = list.header()->grab().toImage();
        const QColor ground = picture.pixelColor(2, picture.height() / 2);
        int top = picture.height();
        int bottom = 0;
        for (int x = 0; x < picture.width(); ++x)
            for (int y = 0; y < picture.height() - 2; ++y) // there is the line
                if (picture.pixelColor(x, y) != ground) {
                    top = qMin(top, y);
                    bottom = qMax(bottom, y);
                }
        QVERIFY(bottom > top);
        QVERIFY2(qAbs(top + bottom - picture.height()) <= 4, qPrintable(u"%1 to %2"_s.arg(top).arg(bottom)));
    }

    void theNameOfASortedColumnOfNumbersStaysAboveThem()
    {
        QTreeWidget list;
        list.setHeaderLabels({u"Outlet"_s, u"Read"_s});
        list.headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        list.header()->setStretchLastSection(false);
        list.header()->resizeSection(1, 120);
        list.setSortingEnabled(true);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        const int words = list.header()->fontMetrics().horizontalAdvance(u"Read"_s) + 8;
        const int end = list.header()->sectionViewportPosition(1) + 120;
        const auto name = [&](int sorted) {
            list.sortByColumn(sorted, Qt::DescendingOrder);
            return list.header()->grab().toImage().copy(end - words, 0, words, list.header()->height());
        };
        QCOMPARE(name(1), name(0));
        // A name at the left stands where the texts below it begin.
        const QImage header = list.header()->grab().toImage();
        auto* row = new QTreeWidgetItem({u"Outlet"_s, u"1"_s});
        list.addTopLevelItem(row);
        list.setRootIsDecorated(false);
        const QImage below = list.viewport()->grab(list.visualItemRect(row)).toImage();
        const auto begin = [](const QImage& line) {
            for (int x = 0; x < line.width(); ++x)
                for (int y = 0; y < line.height() - 2; ++y)
                    if (line.pixelColor(x, y).lightness() < 110)
                        return x;
            return -1;
        };
        QVERIFY(begin(header) > 0);
        QCOMPARE(begin(header), begin(below));
    }

    /// In the colours of the lists, whatever the system's highlight is, and a check mark without a box.
    /// A scheme of qt6ct: black on white around grey fields. High contrast has its contrast everywhere.
    void blackWordsOnWhiteAreNoHighContrastYet()
    {
        const auto scheme = [](const QColor& window, const QColor& words, const QColor& field) {
            QPalette palette(words, window);
            palette.setColor(QPalette::Window, window);
            palette.setColor(QPalette::WindowText, words);
            palette.setColor(QPalette::Text, words);
            palette.setColor(QPalette::Base, field);
            return Theme::of(palette);
        };
        QCOMPARE(scheme(Qt::white, Qt::black, QColor(0xC8, 0xC8, 0xC8)).side, Theme::light().side);
        QCOMPARE(scheme(Qt::white, Qt::black, Qt::white).side, QColor(Qt::white));
        QCOMPARE(scheme(Qt::black, Qt::white, Qt::black).side, QColor(Qt::black));
        QCOMPARE(scheme(QColor(0xFF, 0xF0, 0xB0), Qt::black, Qt::white).side, QColor(0xFF, 0xF0, 0xB0));
    }

    void theReadingPageHasTheSystemsColoursInHighContrast()
    {
        const QTemporaryDir folder;
        Settings settings(folder.path());
        const QPalette usual = QApplication::palette();
        const auto restored = qScopeGuard([&usual] { QApplication::setPalette(usual); });
        QCOMPARE(pageStyle(settings).theme, PageStyle::Theme::Light);
        QPalette high(Qt::yellow, Qt::black);
        high.setColor(QPalette::Base, Qt::black);
        high.setColor(QPalette::WindowText, Qt::yellow);
        high.setColor(QPalette::Window, Qt::black);
        QApplication::setPalette(high);
        const PageStyle style = pageStyle(settings);
        QCOMPARE(style.theme, PageStyle::Theme::System);
        QCOMPARE(style.system.value(u"paper"_s), u"#000000"_s);
        QCOMPARE(style.system.value(u"ink"_s), u"#ffff00"_s);
        QCOMPARE(style.system.value(u"scheme"_s), u"dark"_s);
        // Who has chosen other colours for the page has them.
        setPageColours(settings, PageColours::Sepia);
        QCOMPARE(pageStyle(settings).theme, PageStyle::Theme::Sepia);
    }

    void aMenuLooksLikeTheLists()
    {
        QMenu menu;
        const QList<QAction*> rows {menu.addAction(u"one"_s), menu.addAction(u"two"_s), menu.addAction(u"three"_s)};
        for (QAction* row : rows.mid(1))
            row->setCheckable(true);
        rows.at(1)->setChecked(true);
        QPalette system = menu.palette();
        system.setColor(QPalette::Highlight, Qt::blue);
        menu.setPalette(system);
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        menu.setActiveAction(rows.at(0));
        const QImage picture = menu.grab().toImage();
        const auto has = [&](QAction* row, const QColor& colour) {
            const QRect area = menu.actionGeometry(row);
            for (int y = area.top(); y <= area.bottom(); ++y)
                for (int x = area.left(); x < area.left() + 24; ++x)
                    if (picture.pixelColor(x, y) == colour)
                        return true;
            return false;
        };
        const Theme theme = Theme::current();
        QVERIFY(has(rows.at(0), theme.selection));
        QVERIFY(!has(rows.at(0), theme.accent));
        QVERIFY(has(rows.at(1), theme.accent));
        QVERIFY(!has(rows.at(2), theme.accent));
        QCOMPARE(picture.pixelColor(menu.actionGeometry(rows.at(2)).topLeft() + QPoint(12, 12)), theme.popup());
        menu.close();
    }

    /// Links in texts have the application's colour, and no window's.
    void theApplicationHasTheThemesColoursAsTheSystemsToo()
    {
        choosePalette({});
        QCOMPARE(QApplication::palette().color(QPalette::Link), Theme::light().accent);
        choosePalette(u"dark"_s);
        QCOMPARE(QApplication::palette().color(QPalette::Link), Theme::darkOne().accent);
        QPalette contrast(Qt::white, Qt::black, Qt::white, Qt::black, Qt::gray, Qt::white, Qt::black);
        contrast.setColor(QPalette::Window, Qt::black);
        QApplication::setPalette(contrast);
        const Theme once = Theme::current();
        QCOMPARE(once.ink, QColor(Qt::white));
        QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(Qt::black));
        choosePalette(u"light"_s);
    }

    void aDialogThatIsOpenFollowsFromLightToDark()
    {
        QDialog dialog;
        applyTheme(dialog);
        QLineEdit field(&dialog);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        choosePalette(u"dark"_s);
        QTRY_COMPARE(dialog.palette().color(QPalette::Window), Theme::darkOne().side);
        QCOMPARE(field.palette().color(QPalette::Text), Theme::darkOne().ink);
        choosePalette(u"light"_s);
        QTRY_COMPARE(field.palette().color(QPalette::Text), Theme::light().ink);
    }

    void aPopupOfOursIsPaintedAsAMenu()
    {
        QFrame popup(nullptr, Qt::Popup | Qt::FramelessWindowHint);
        applyPopupTheme(popup);
        popup.resize(120, 80);
        popup.show();
        QVERIFY(QTest::qWaitForWindowExposed(&popup));
        haveEdge(popup);
    }

    void textRunsInItsOwnDirectionAtTheWindowsSide()
    {
        const auto drawn = [](Qt::LayoutDirection direction, int flags) {
            QImage picture(200, 30, QImage::Format_RGB32);
            picture.fill(Qt::white);
            QPainter painter(&picture);
            painter.setLayoutDirection(direction);
            QApplication::style()->drawItemText(&painter, picture.rect(), flags, QApplication::palette(), true,
                                                u"Keyboard shortcuts…"_s);
            return picture;
        };
        QCOMPARE(drawn(Qt::RightToLeft, Qt::AlignLeft), drawn(Qt::LeftToRight, Qt::AlignRight));
        QVERIFY(drawn(Qt::RightToLeft, Qt::AlignLeft) != drawn(Qt::LeftToRight, Qt::AlignLeft));

        QWidget window;
        window.setLayoutDirection(Qt::RightToLeft);
        window.resize(300, 40);
        QLabel label(u"Folder"_s, &window);
        label.resize(300, 40);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QImage picture = label.grab().toImage();
        const auto isBlank = [&picture](int from, int to) {
            for (int x = from; x < to; ++x)
                for (int y = 0; y < picture.height(); ++y)
                    if (picture.pixelColor(x, y) != picture.pixelColor(0, 0))
                        return false;
            return true;
        };
        QVERIFY(isBlank(0, 150));
        QVERIFY(!isBlank(150, 300));
    }

    void aFieldOfManyLinesHasRoundCornersAsOthers()
    {
        QWidget window;
        window.setPalette(Theme::current().palette());
        window.resize(300, 120);
        QPlainTextEdit note(&window);
        note.resize(300, 120);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QImage picture = window.grab().toImage();
        QCOMPARE(picture.pixelColor(1, 1), Theme::current().palette().color(QPalette::Window));
        QCOMPARE(picture.pixelColor(150, 60), Theme::current().paper);
    }

    void whatStandsBesideLargerTextGrowsWithIt()
    {
        QToolButton button;
        fitToText(button);
        QCOMPARE(button.iconSize(), QSize(18, 18));
        const LargeText large;
        fitToText(button);
        QVERIFY2(button.iconSize().width() >= 30, qPrintable(QString::number(button.iconSize().width())));
        QVERIFY2(button.width() >= 58, qPrintable(QString::number(button.width())));
        QVERIFY(QApplication::style()->pixelMetric(QStyle::PM_IndicatorWidth) >= 26);
        QVERIFY(QApplication::style()->pixelMetric(QStyle::PM_SmallIconSize) >= 26);
        // The marks of a section's head stand in the middle of its line, which is as high as its text.
        const QRect row(0, 0, 300, 80);
        const QRect mark = SourceDelegate::addMark(row, Qt::LeftToRight);
        const int line = QFontMetrics(textFont(0.85, QFont::DemiBold)).height();
        QVERIFY2(mark.center().y() + line / 2 < row.bottom(), qPrintable(QString::number(mark.center().y())));
        QVERIFY2(mark.width() >= 44, qPrintable(QString::number(mark.width())));
        QVERIFY(!mark.intersects(SourceDelegate::moreMark(row, Qt::LeftToRight)));
    }

    void theGapBesideABoxGrowsWithItsWords()
    {
        const auto gap = [](QStyle::SubElement mark, QStyle::SubElement words) {
            QCheckBox box(u"Mark as read"_s);
            box.resize(300, 60);
            QStyleOptionButton option;
            option.initFrom(&box);
            const QStyle& style = *QApplication::style();
            return style.subElementRect(words, &option, &box).left()
                   - style.subElementRect(mark, &option, &box).right();
        };
        const int ofBox = gap(QStyle::SE_CheckBoxIndicator, QStyle::SE_CheckBoxContents);
        const int ofRadio = gap(QStyle::SE_RadioButtonIndicator, QStyle::SE_RadioButtonContents);
        const LargeText large;
        QVERIFY(2 * gap(QStyle::SE_CheckBoxIndicator, QStyle::SE_CheckBoxContents) > 3 * ofBox);
        QVERIFY(2 * gap(QStyle::SE_RadioButtonIndicator, QStyle::SE_RadioButtonContents) > 3 * ofRadio);
    }

    void theEmptyPageIsReadAtTwiceTheTextSize()
    {
        const LargeText large;
        QWidget window;
        const Actions actions(&window);
        EmptyPage page(actions, nullptr);
        page.resize(400, 600);
        const QImage picture = page.grab().toImage();
        const QColor paper = Theme::current().paper;
        int bands = 0; // the picture, and lines that do not run into each other
        bool wasInked = false;
        for (int y = 0; y < picture.height(); ++y) {
            bool inked = false;
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixelColor(x, y) != paper) {
                    inked = true;
                    QVERIFY2(x > 8 && x < 392, qPrintable(u"cut at %1, %2"_s.arg(x).arg(y)));
                }
            bands += inked && !wasInked;
            wasInked = inked;
        }
        QVERIFY2(bands >= 4, qPrintable(QString::number(bands)));
    }

    void arrowsGrowWithTheText()
    {
        const auto inked = [] {
            QComboBox choice;
            choice.addItem(QString());
            choice.resize(120, 60);
            const QImage picture = choice.grab().toImage();
            int points = 0;
            for (int x = 60; x < 110; ++x)
                for (int y = 10; y < 50; ++y)
                    points += picture.pixelColor(x, y) != picture.pixelColor(30, 30);
            return points;
        };
        const int small = inked();
        QVERIFY(small > 0);
        const LargeText large;
        const int grown = inked();
        QVERIFY2(2 * grown > 3 * small, qPrintable(u"%1, %2"_s.arg(small).arg(grown)));
    }

    void aMenuHigherThanTheScreenIsNoWiderForIt()
    {
        QMenu menu;
        menu.addAction(u"An entry with a key"_s)->setShortcut(QKeySequence(u"Ctrl+Shift+J"_s));
        const int width = menu.sizeHint().width();
        for (int i = 0; i < 200; ++i)
            menu.addAction(u"Entry"_s);
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        QCOMPARE(menu.width(), width);
        QVERIFY(menu.height() <= menu.screen()->availableSize().height());
    }

    /// The column for marks grows with the row, and Fusion takes that away from the text.
    void theLongestEntryOfAMenuIsWholeInLargeText()
    {
        const LargeText large;
        const QString entry = u"User name and password…"_s;
        QMenu menu;
        menu.addAction(entry);
        QMenu wider;
        wider.addAction(entry);
        wider.addAction(entry + entry);
        const auto row = [](QMenu& which, int width) {
            which.popup({});
            const QRect area = which.actionGeometry(which.actions().first());
            const QImage picture = which.grab(QRect(area.topLeft(), QSize(width, area.height()))).toImage();
            which.close();
            return picture;
        };
        const int width = menu.sizeHint().width() - 12;
        QCOMPARE(row(menu, width), row(wider, width));
    }

    void textKeepsAwayFromTheEdgeOfItsField()
    {
        QLineEdit field;
        field.resize(200, 32);
        field.setText(u"|"_s);
        field.setCursorPosition(0);
        QVERIFY(field.inputMethodQuery(Qt::ImCursorRectangle).toRect().center().x() >= 7);
        QPlainTextEdit note;
        note.ensurePolished();
        QVERIFY(note.viewport()->mapTo(&note, note.cursorRect().center()).x() >= 7);
        QLineEdit bare;
        bare.setFrame(false);
        bare.resize(200, 32);
        QVERIFY(bare.inputMethodQuery(Qt::ImCursorRectangle).toRect().center().x() < 7);
    }

    /// A marked word in a text is tinted; a row of a list is as in the window's own lists.
    void aChosenRowHasTheColourOfOurLists()
    {
        QTreeWidget tree;
        tree.setColumnCount(2);
        tree.addTopLevelItem(new QTreeWidgetItem({u"one"_s, u"two"_s}));
        tree.setCurrentItem(tree.topLevelItem(0));
        applyTheme(tree);
        QListWidget list;
        list.addItem(u"one"_s);
        list.setCurrentRow(0);
        applyTheme(list);
        for (QAbstractItemView* view :
             {static_cast<QAbstractItemView*>(&tree), static_cast<QAbstractItemView*>(&list)}) {
            view->resize(300, 200);
            const QRect row = view->visualRect(view->model()->index(0, view->model()->columnCount() - 1));
            const QImage picture = view->viewport()->grab().toImage();
            QCOMPARE(picture.pixelColor(row.right() - 4, row.center().y()), Theme::current().selection);
            // Round at its ends, and whole between its cells.
            QVERIFY(picture.pixelColor(row.topRight()) != Theme::current().selection);
            const QRect first = view->visualRect(view->model()->index(0, 0));
            QVERIFY(picture.pixelColor(first.topLeft()) != Theme::current().selection);
            if (first != row)
                QCOMPARE(picture.pixelColor(first.topRight()), Theme::current().selection);
        }
    }

    void aScrollBarStandsOnThePaperOfItsList()
    {
        QTreeWidget tree;
        for (int i = 0; i < 100; ++i)
            tree.addTopLevelItem(new QTreeWidgetItem({QString::number(i)}));
        applyTheme(tree);
        tree.resize(300, 200);
        tree.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tree));
        const QImage picture = tree.grab().toImage();
        const QPoint below(tree.width() - tree.verticalScrollBar()->width() / 2 - 1, tree.height() - 4);
        QCOMPARE(picture.pixelColor(below), Theme::current().paper);
    }

    void wordsBelowABoxBeginWhereItsOwnDo()
    {
        QCheckBox box(u"|"_s);
        box.resize(200, 30);
        const int sign = box.style()->pixelMetric(QStyle::PM_IndicatorWidth);
        const QImage picture = box.grab().toImage();
        int begin = sign + 1;
        while (begin < picture.width() && picture.pixelColor(begin, 15) == picture.pixelColor(190, 15))
            ++begin;
        QLabel below(u"|"_s);
        below.setFont(box.font());
        below.setContentsMargins(wordsOf(box), 0, 0, 0);
        below.resize(200, 30);
        const QImage words = below.grab().toImage();
        int stroke = 0;
        while (stroke < words.width() && words.pixelColor(stroke, 15) == words.pixelColor(190, 15))
            ++stroke;
        QVERIFY(begin < 190);
        QCOMPARE(stroke, begin);
    }

    void aChoiceBeginsWhereAFieldDoes()
    {
        const auto begins = [](QWidget& widget) {
            widget.resize(200, 32);
            const QImage picture = widget.grab().toImage();
            int x = 3;
            while (x < 100 && picture.pixelColor(x, 16).lightness() > 150)
                ++x;
            return x;
        };
        QLineEdit field(u"|||"_s);
        QComboBox choice;
        choice.addItem(u"|||"_s);
        QSpinBox number;
        number.setPrefix(u"|||"_s);
        QComboBox written;
        written.setEditable(true);
        written.setEditText(u"|||"_s);
        const int usual = begins(field);
        QVERIFY(usual < 100);
        QCOMPARE(begins(choice), usual);
        QCOMPARE(begins(written), usual);
        QCOMPARE(begins(number), usual);
    }

private:
    static void haveEdge(QWidget& popup)
    {
        const QImage picture = popup.grab().toImage();
        const int right = picture.width() - 1;
        const int bottom = picture.height() - 1;
        for (const QPoint at :
             {QPoint(0, bottom / 2), QPoint(right, bottom / 2), QPoint(right / 2, 0), QPoint(right / 2, bottom)})
            QCOMPARE(picture.pixelColor(at), Theme::current().edge());
        QCOMPARE(picture.pixelColor(right / 2, 2), Theme::current().popup());
        for (const QPoint corner : {QPoint(0, 0), QPoint(right, 0), QPoint(0, bottom), QPoint(right, bottom)})
            QVERIFY2(picture.pixelColor(corner).alpha() == 0, "its corners are round");
    }
};

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    applyTheme(application, u"light"_s);
    TestStyle test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_style.moc"
