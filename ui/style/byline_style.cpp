// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/byline_style.h"

#include "ui/style/controls.h"
#include "ui/style/icons.h"
#include "ui/style/mirror.h"
#include "ui/style/popups.h"
#include "ui/style/scroll_bars.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QProxyStyle>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleHints>
#include <QStyleOption>
#include <QToolButton>
#include <QWidget>

#include <optional>

namespace byline {

namespace {

constexpr const char* kFloats = "floats"; ///< of a scroll bar
constexpr QChar kLeftToRightMark(0x200E);
constexpr int kWithinSpinBox = 4;
constexpr int kWithinChoice = 3;
constexpr int kCellMargin = 7; ///< of the text in a cell of a list

class BylineStyle final : public QProxyStyle
{
public:
    BylineStyle()
        : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion")))
    {
    }

    /// What takes its colours from no window of ours (messages, links in texts, lists that drop down) has them too.
    /// A user's own palette stays as it is: read from ours, the theme would be another.
    void polish(QPalette& palette) override
    {
        const Theme theme = Theme::of(palette);
        if (Theme::of(theme.palette()).selection == theme.selection)
            palette = theme.palette();
    }
    /// A label of Qt stands where its own text begins: English ones at the left of a window that begins at the right.
    void polish(QWidget* widget) override
    {
        QProxyStyle::polish(widget);
        if (widget->windowType() == Qt::Popup)
            roundCorners(*widget);
        if (auto* label = qobject_cast<QLabel*>(widget); label && label->isRightToLeft())
            label->setAlignment(visualAlignment(Qt::RightToLeft, label->alignment()));
        if (auto* text = qobject_cast<QPlainTextEdit*>(widget)) {
            text->viewport()->setAutoFillBackground(false); // a field's corners are round
            text->document()->setDocumentMargin(7);         // its text begins below that of the fields above
        }
    }
    using QProxyStyle::polish;

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        switch (metric) {
        case PM_SplitterWidth:
        case PM_MenuPanelWidth:
            return 1;
        case PM_MenuHMargin:
        case PM_MenuVMargin:
            return 4;
        case PM_LayoutHorizontalSpacing:
            return 8;
        case PM_HeaderMargin:
        case PM_FocusFrameHMargin: // of the text in a row
            return 6;
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_SmallIconSize: // of a menu's entry
        case PM_MenuScrollerHeight:
            return textScaled(16);
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing:
            return textScaled(QProxyStyle::pixelMetric(metric, option, widget));
        case PM_ScrollBarExtent:
            return 10;
        case PM_ScrollView_ScrollBarOverlap:
            return widget && widget->property(kFloats).toBool() ? pixelMetric(PM_ScrollBarExtent, option, widget) : 0;
        case PM_TabBarTabShiftVertical: // of the others beside the chosen one
        case PM_ScrollView_ScrollBarSpacing:
            return 0;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }

    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override
    {
        const QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
        if (type == CT_PushButton)
            return {made.width() + 18, qMax(made.height(), 32)};
        if (type == CT_SpinBox)
            return made + QSize(kWithinSpinBox, 0);
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            combo && type == CT_ComboBox && !combo->editable)
            return made + QSize(kWithinChoice, 0);
        if (type == CT_ItemViewItem)
            return {made.width(), qMax(made.height(), 26)};
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
            return {made.width(), 9};
        if (item && type == CT_MenuItem) {
            // Fusion draws a column for marks that grows with the row, and does not count that here (Qt 6.4).
            constexpr int kCounted = 21;
            return {made.width() + qMax(0, qRound(made.height() * 0.79) - kCounted), made.height()};
        }
        return made;
    }

    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override
    {
        const QRect rect = QProxyStyle::subElementRect(element, option, widget);
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        return element == SE_LineEditContents && frame && frame->lineWidth > 0 ? rect.adjusted(6, 0, -6, 0) : rect;
    }

    QIcon standardIcon(StandardPixmap sign, const QStyleOption* option, const QWidget* widget) const override
    {
        return sign == SP_LineEditClearButton ? themedIcon(QStringLiteral("stop"))
                                              : QProxyStyle::standardIcon(sign, option, widget);
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        if (hint == SH_ScrollBar_Transient || hint == SH_EtchDisabledText || hint == SH_DialogButtonBox_ButtonsHaveIcons
            || hint == SH_Widget_Animation_Duration)
            return 0; // nothing moves that nobody has to wait for
        if (hint == SH_Menu_Scrollable)
            return 1; // a second column would leave the screen with its keys and submenus
        if (hint == SH_ItemView_ActivateItemOnSingleClick)
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, data);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override
    {
        if (element == PE_PanelButtonTool) {
            drawToolPanel(*option, *painter);
            return;
        }
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button && element == PE_PanelButtonCommand) {
            QStyleOptionButton drawn = *button;
            drawn.features.setFlag(QStyleOptionButton::DefaultButton, isChief(*button, widget));
            paintButton(*painter, drawn);
            return;
        }
        if (const auto* row = qstyleoption_cast<const QStyleOptionViewItem*>(option);
            row && element == PE_PanelItemViewRow && (option->state & State_Selected)) {
            const QStyleOptionViewItem chosen = asChosenRow(*row);
            QProxyStyle::drawPrimitive(element, &chosen, painter, widget);
            return;
        }
        if (const auto* cell = qstyleoption_cast<const QStyleOptionViewItem*>(option);
            cell && element == PE_PanelItemViewItem && (option->state & State_Selected)) {
            paintChosenCell(*painter, *cell);
            return;
        }
        if (element == PE_IndicatorCheckBox) {
            paintCheckBox(*painter, *option);
            return;
        }
        if (element == PE_PanelLineEdit) {
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            if (frame && frame->lineWidth > 0)
                paintField(*painter, *option);
            return;
        }
        if (element == PE_FrameFocusRect) {
            // The edge of a button says it already.
            if (!qobject_cast<const QPushButton*>(widget) && !qobject_cast<const QToolButton*>(widget)
                && (option->state & State_KeyboardFocusChange))
                paintFocus(*painter, option->rect);
            return;
        }
        if (element == PE_PanelMenu || (element == PE_Frame && widget && widget->windowType() == Qt::Popup)) {
            paintPopup(*painter, option->rect, widget);
            return;
        }
        if (element == PE_FrameMenu) // its corners are within it: painted with the panel
            return;
        if (element == PE_Frame && qobject_cast<const QPlainTextEdit*>(widget)) {
            paintField(*painter, *option);
            return;
        }
        if (element == PE_Frame && qobject_cast<const QAbstractScrollArea*>(widget)) {
            paintFrame(*painter, *option);
            return;
        }
        if (const std::optional<int> turn = turnOfArrow(element); turn && textScaled(100) > 100) {
            paintArrow(*painter, *option, textScaled(7), *turn); // Fusion's grow with the screen, not with the text
            return;
        }
        if (element == PE_FrameTabWidget || element == PE_FrameTabBarBase)
            return;
        if (element == PE_IndicatorToolBarSeparator || element == PE_FrameStatusBarItem)
            return;
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

    void drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette, bool enabled,
                      const QString& text, QPalette::ColorRole role) const override
    {
        const bool forced = flags & (Qt::TextForceLeftToRight | Qt::TextForceRightToLeft);
        QProxyStyle::drawItemText(painter, rect,
                                  forced ? flags : textFlags(painter->layoutDirection(), QFlag(flags), text), palette,
                                  enabled, text, role);
    }

    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override
    {
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            header && element == CE_Header && header->orientation == Qt::Horizontal) {
            drawColumnHeader(*header, *painter, widget);
            return;
        }
        if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
            paintHeader(*painter, *option);
            return;
        }
        const auto* row = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        if (row && element == CE_ItemViewItem && (option->state & State_Selected)) {
            const QStyleOptionViewItem chosen = asChosenRow(*row);
            QProxyStyle::drawControl(element, &chosen, painter, widget);
            return;
        }
        if (element == CE_MenuEmptyArea) // what a menu lies on is painted already, round at its corners
            return;
        if (element == CE_TabBarTabShape) {
            paintTab(*painter, *option);
            return;
        }
        if (element == CE_Splitter) {
            paintSplitter(*painter, *option);
            return;
        }
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && element == CE_MenuItem && item->menuItemType == QStyleOptionMenuItem::Separator
            && item->text.isEmpty()) {
            paintHairline(*painter, QRect(item->rect.left() + 1, item->rect.center().y(), item->rect.width() - 2, 1));
            return;
        }
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option); item && element == CE_MenuItem) {
            drawMenuItem(*item, *painter, widget);
            return;
        }
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            combo && element == CE_ComboBoxLabel && !combo->editable) {
            drawChoice(*combo, *painter, widget);
            return;
        }
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (element == CE_PushButtonLabel && button && isChief(*button, widget) && (option->state & State_Enabled)) {
            QStyleOptionButton light = *button;
            light.palette.setColor(QPalette::ButtonText, Theme::current().onAccent);
            QProxyStyle::drawControl(element, &light, painter, widget);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override
    {
        if (control == CC_ScrollBar) {
            if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
                paintScrollBar(*painter, *bar, widget);
                return;
            }
        }
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            combo && control == CC_ComboBox && combo->editable) {
            drawEditableCombo(*combo, *painter, widget);
            return;
        }
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            combo && control == CC_ComboBox && textScaled(100) > 100) { // the arrow is Fusion's own otherwise
            QStyleOptionComboBox bare = *combo;
            bare.subControls.setFlag(SC_ComboBoxArrow, false);
            QProxyStyle::drawComplexControl(control, &bare, painter, widget);
            drawComboArrow(*combo, *painter, widget);
            return;
        }
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option); box && control == CC_SpinBox) {
            drawSpinBox(*box, *painter, widget);
            return;
        }
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        // A flat tool button has no panel while the pointer is elsewhere: its ring does not depend on it.
        const QStyle::State byKeyboard = State_HasFocus | State_KeyboardFocusChange;
        if (control == CC_ToolButton && (option->state & byKeyboard) == byKeyboard)
            drawToolFocus(option->rect, *painter);
    }

    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override
    {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            combo && control == CC_ComboBox && part == SC_ComboBoxEditField) {
            const int arrow = subControlRect(control, option, SC_ComboBoxArrow, widget).width();
            // As far in as a field's own text; a choice's text is drawn a pixel further in by itself.
            const QRect text = combo->editable ? combo->rect.adjusted(7, 2, -arrow - 2, -2)
                                               : combo->rect.adjusted(5 + kWithinChoice, 2, -arrow, -2);
            return visualRect(combo->direction, combo->rect, text);
        }
        if (control == CC_SpinBox && part == SC_SpinBoxEditField) { // so that its text is as far in as a field's
            const QRect text = QProxyStyle::subControlRect(control, option, part, widget);
            return option->direction == Qt::RightToLeft ? text.adjusted(0, 0, -kWithinSpinBox, 0)
                                                        : text.adjusted(kWithinSpinBox, 0, 0, 0);
        }
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option); bar && control == CC_ScrollBar)
            return scrollBarPart(*bar, part);
        return QProxyStyle::subControlRect(control, option, part, widget);
    }

private:
    /// From one that points down, in degrees; none: it is no arrow.
    static std::optional<int> turnOfArrow(PrimitiveElement element)
    {
        switch (element) {
        case PE_IndicatorArrowDown:
            return 0;
        case PE_IndicatorArrowLeft:
            return 90;
        case PE_IndicatorArrowUp:
            return 180;
        case PE_IndicatorArrowRight:
            return 270;
        default:
            return std::nullopt;
        }
    }

    /// What Enter does; but for "Cancel" and "Close", which ask for no attention.
    static bool isChief(const QStyleOptionButton& button, const QWidget* widget)
    {
        const auto* box = widget ? qobject_cast<const QDialogButtonBox*>(widget->parentWidget()) : nullptr;
        const bool leaves =
            box && (widget == box->button(QDialogButtonBox::Cancel) || widget == box->button(QDialogButtonBox::Close));
        return (button.features & QStyleOptionButton::DefaultButton) && !leaves;
    }

    /// In the colours of our own lists: those of the palette are for words that are marked in a text.
    static QStyleOptionViewItem asChosenRow(const QStyleOptionViewItem& row)
    {
        const Theme theme = Theme::current();
        QStyleOptionViewItem chosen = row;
        chosen.palette.setColor(QPalette::Highlight, theme.selection);
        chosen.palette.setColor(QPalette::HighlightedText, theme.ink);
        return chosen;
    }

    void drawMenuItem(const QStyleOptionMenuItem& item, QPainter& painter, const QWidget* widget) const
    {
        paintMenuRow(painter, item, !qobject_cast<const QComboBox*>(widget));
        QStyleOptionMenuItem plain = item;
        plain.palette = Theme::current().palette(); // a menu has the application's, which is the system's
        plain.palette.setCurrentColorGroup(item.palette.currentColorGroup());
        plain.state.setFlag(State_Selected, false);
        plain.checkType = QStyleOptionMenuItem::NotCheckable;
        if (item.direction == Qt::RightToLeft && !item.text.isRightToLeft()) // "Keys…" ends with its dots
            plain.text.insert(plain.text.section(u'\t', 0, 0).size(), kLeftToRightMark);
        QProxyStyle::drawControl(CE_MenuItem, &plain, &painter, widget);
    }

    /// Its name stands where the texts below begin or end; Fusion's arrow takes room from it, and stands at the top.
    void drawColumnHeader(const QStyleOptionHeader& header, QPainter& painter, const QWidget* widget) const
    {
        painter.save();
        painter.setClipRect(header.rect, Qt::IntersectClip);
        paintHeader(painter, header);
        QStyleOptionHeader part = header;
        part.version = QStyleOptionHeader::Version; // what a later one has more is not copied
        part.rect = header.rect.adjusted(kCellMargin, 0, -kCellMargin, 0);
        drawControl(CE_HeaderLabel, &part, &painter, widget);
        if (header.sortIndicator != QStyleOptionHeader::None) {
            const int words = header.fontMetrics.horizontalAdvance(header.text);
            const int size = textScaled(7);
            const bool atRight = visualAlignment(header.direction, header.textAlignment) & Qt::AlignRight;
            const int x = atRight ? qMax(part.rect.left(), part.rect.right() - words - kCellMargin - size)
                                  : qMin(part.rect.left() + words + kCellMargin, part.rect.right() - size);
            part.rect = QRect(x, part.rect.center().y() - size / 2, size, size);
            paintArrow(painter, part, size, header.sortIndicator == QStyleOptionHeader::SortUp ? 180 : 0);
        }
        painter.restore();
    }

    void drawToolPanel(const QStyleOption& option, QPainter& painter) const
    {
        const bool down = option.state & (State_Sunken | State_On);
        const bool over = option.state & State_MouseOver;
        if (!down && !over)
            return;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        QColor fill = Theme::current().selection;
        if (!down)
            fill.setAlphaF(0.7F);
        painter.setBrush(fill);
        painter.drawRoundedRect(toolShape(option.rect), 7, 7);
        painter.restore();
    }

    void drawToolFocus(const QRect& button, QPainter& painter) const
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::current().accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(toolShape(button), 7, 7);
        painter.restore();
    }

    /// Fusion cuts what is too long at the edge. Of a name and an address, both tell something at their ends.
    void drawChoice(const QStyleOptionComboBox& combo, QPainter& painter, const QWidget* widget) const
    {
        constexpr int kWithin = 2; ///< of the text that Fusion draws, at both sides together
        QStyleOptionComboBox drawn = combo;
        const int icon = combo.currentIcon.isNull() ? 0 : combo.iconSize.width() + 4;
        const int room = subControlRect(CC_ComboBox, &combo, SC_ComboBoxEditField, widget).width() - icon - kWithin;
        drawn.currentText = combo.fontMetrics.elidedText(combo.currentText, Qt::ElideMiddle, room);
        QProxyStyle::drawControl(CE_ComboBoxLabel, &drawn, &painter, widget);
    }

    /// A field like any other, with an arrow at its end.
    void drawEditableCombo(const QStyleOptionComboBox& combo, QPainter& painter, const QWidget* widget) const
    {
        paintField(painter, combo);
        drawComboArrow(combo, painter, widget);
    }

    void drawComboArrow(const QStyleOptionComboBox& combo, QPainter& painter, const QWidget* widget) const
    {
        QStyleOption arrow = combo;
        arrow.rect = subControlRect(CC_ComboBox, &combo, SC_ComboBoxArrow, widget);
        arrow.rect = QRect(QPoint(), QSize(8, 8)).translated(arrow.rect.center() - QPoint(4, 4));
        drawPrimitive(PE_IndicatorArrowDown, &arrow, &painter, widget);
    }

    void drawSpinBox(const QStyleOptionSpinBox& box, QPainter& painter, const QWidget* widget) const
    {
        paintField(painter, box);
        for (const auto& [part, step, sign] :
             {std::tuple(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, PE_IndicatorArrowUp),
              std::tuple(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, PE_IndicatorArrowDown)}) {
            QStyleOption arrow = box;
            arrow.rect = QRect(QPoint(), QSize(7, 7));
            arrow.rect.moveCenter(subControlRect(CC_SpinBox, &box, part, widget).center());
            arrow.state.setFlag(State_Enabled, (box.state & State_Enabled) && (box.stepEnabled & step));
            if (!(arrow.state & State_Enabled))
                arrow.palette.setCurrentColorGroup(QPalette::Disabled);
            drawPrimitive(sign, &arrow, &painter, widget);
        }
    }

    static QRectF toolShape(const QRect& button) { return QRectF(button).adjusted(0.75, 0.75, -0.75, -0.75); }
};

} // namespace

QStyle* createStyle()
{
    return new BylineStyle;
}

void floatScrollBar(QAbstractScrollArea& area)
{
    QScrollBar* bar = area.verticalScrollBar();
    bar->setProperty(kFloats, true);
    bar->setAttribute(Qt::WA_OpaquePaintEvent, false); // what it lies on is seen through it
}

} // namespace byline
