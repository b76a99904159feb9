// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/style.h"

#include "ui/style/byline_style.h"
#include "ui/style/tab_order.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QFrame>
#include <QLayout>
#include <QScreen>
#include <QStyle>
#include <QStyleOption>
#include <QToolButton>
#include <QWidget>

#include <memory>

namespace byline {

namespace {

constexpr const char* kFollower = "themeFollower";
constexpr QSize kFrame(48, 48); ///< a title bar, and a little of what is behind
constexpr QSize kTitleBar(2, 30);

/// A dialog that stays open while light becomes dark, as the preferences do, follows.
class ThemeFollower final : public QObject
{
public:
    explicit ThemeFollower(QWidget& window)
        : QObject(&window)
    {
        setObjectName(QLatin1String(kFollower));
        window.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        auto* window = static_cast<QWidget*>(watched);
        if (event->type() == QEvent::ApplicationPaletteChange)
            window->setPalette(Theme::current().palette());
        else if (event->type() == QEvent::ThemeChange)
            QMetaObject::invokeMethod(
                this, [window] { takeBack(*window); }, Qt::QueuedConnection);
        return false;
    }

private:
    /// qt6ct gives its palette to each widget, over what it has from its window.
    static void takeBack(QWidget& window)
    {
        const QPalette ours = Theme::current().palette();
        for (QWidget* part : window.findChildren<QWidget*>())
            if (!part->isWindow() && part->testAttribute(Qt::WA_SetPalette)
                && (part->palette().resolveMask() & ours.resolveMask()) == ours.resolveMask())
                part->setPalette(QPalette());
        window.setPalette(ours);
    }
};

/// Where the platform brings no palette of its own, as GTK's does not, there is only the style's, and Qt up to 6.4
/// goes on to give the one of the start when the system becomes dark. Must first be asked before our style is set.
bool knowsOnlyTheStyle()
{
    static const QPalette atStart = std::unique_ptr<QStyle>(createStyle())->standardPalette();
    static const bool isOfStyle = QGuiApplication::palette() == atStart;
    return isOfStyle && QApplication::style()->standardPalette() != atStart;
}

/// Without a desktop's font setting Qt takes 9 points, too small for Hangul; then 10 is used.
QFont interfaceFont()
{
    QFont font = QGuiApplication::font();
    const bool desktopHasChosen = QGuiApplication::platformName() != QLatin1String("offscreen")
                                  && (QGuiApplication::platformName() != QLatin1String("xcb")
                                      || !qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP"));
    if (!desktopHasChosen && font.pointSizeF() > 0 && font.pointSizeF() < 10)
        font.setPointSizeF(10);
    QStringList families = font.families().isEmpty() ? QStringList {font.family()} : font.families();
    families << QStringLiteral("Pretendard") << QStringLiteral("Noto Sans CJK KR") << QStringLiteral("Noto Sans KR")
             << QStringLiteral("Apple SD Gothic Neo") << QStringLiteral("Malgun Gothic");
    families.removeDuplicates();
    font.setFamilies(families);
    return font;
}

/// What has grown since it was placed may reach below the screen, where its buttons are.
void bringOntoScreen(QWidget& window)
{
    const QRect screen = window.screen()->availableGeometry();
    QRect frame = window.frameGeometry();
    frame.moveRight(qMin(frame.right(), screen.right()));
    frame.moveBottom(qMin(frame.bottom(), screen.bottom()));
    frame.moveLeft(qMax(frame.left(), screen.left())); // where it has no room, its beginning is seen
    frame.moveTop(qMax(frame.top(), screen.top()));
    if (frame.topLeft() != window.pos())
        window.move(frame.topLeft());
}

} // namespace

void applyTheme(QApplication& application, const QString& choice)
{
    knowsOnlyTheStyle();
    QApplication::setStyle(createStyle());
    QApplication::setFont(interfaceFont());
    choosePalette(choice);
    scrollToFocus(application);
}

void choosePalette(const QString& choice)
{
    if (choice == QLatin1String("dark"))
        QApplication::setPalette(Theme::darkOne().palette());
    else if (choice == QLatin1String("light"))
        QApplication::setPalette(Theme::light().palette());
    else if (knowsOnlyTheStyle())
        QApplication::setPalette(QApplication::style()->standardPalette());
    else
        QApplication::setPalette(QPalette()); // the system's comes through
}

void applyTheme(QWidget& window)
{
    window.setPalette(Theme::current().palette());
    if (!window.findChild<QObject*>(QLatin1String(kFollower), Qt::FindDirectChildrenOnly))
        new ThemeFollower(window);
}

void applyPopupTheme(QFrame& popup)
{
    const Theme theme = Theme::current();
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.popup());
    popup.setPalette(palette);
    popup.setFrameStyle(QFrame::StyledPanel);
}

QFont textFont(double scale, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    else
        font.setPixelSize(qRound(font.pixelSize() * scale));
    font.setWeight(weight);
    return font;
}

int textScaled(int width)
{
    constexpr int kLargestUsual = 15; // pixels; desktops come with 13 to 15
    return qMax(width, width * QFontInfo(QGuiApplication::font()).pixelSize() / kLargestUsual);
}

void fitToText(QToolButton& button)
{
    button.setIconSize(QSize(1, 1) * textScaled(18));
    button.setFixedSize(QSize(1, 1) * textScaled(34));
}

int wordsOf(const QAbstractButton& box)
{
    QStyleOptionButton option;
    option.initFrom(&box);
    option.direction = Qt::LeftToRight; // a layout turns its margins itself
    return box.style()->subElementRect(QStyle::SE_CheckBoxContents, &option, &box).left();
}

void openIn(QWidget& window, const QSize& usual)
{
    const QSize most = window.screen()->availableSize() - kFrame;
    window.resize(QSize(textScaled(usual.width()), usual.height()).boundedTo(most));
}

void comeBack(QWidget& window, const QByteArray& geometry)
{
    if (!window.restoreGeometry(geometry) || window.isMaximized() || window.isFullScreen())
        return;
    window.resize(window.size().boundedTo(window.screen()->availableSize() - kTitleBar));
    bringOntoScreen(window);
}

void fitToContents(QWidget& window)
{
    QLayout& layout = *window.layout();
    layout.activate();
    const QSize most = window.screen()->availableSize() - kFrame;
    const int needed = qMax(window.minimumWidth(), layout.totalMinimumSize().width());
    const int width = qMax(needed, qMin(layout.totalSizeHint().width(), most.width() * 2 / 3));
    const int height = layout.hasHeightForWidth() ? layout.totalHeightForWidth(width) : layout.totalSizeHint().height();
    window.resize(width, qMin(height, most.height()));
    if (window.isVisible())
        bringOntoScreen(window);
}

QFont countFont(double scale, QFont::Weight weight)
{
    QFont font = textFont(scale, weight);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature(QFont::Tag("tnum"), 1);
#endif
    return font;
}

} // namespace byline
