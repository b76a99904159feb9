// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panes/article_delegate.h"

#include "core/headline.h"
#include "ui/models/article_list_model.h"
#include "ui/models/article_speech.h"
#include "ui/models/pictures.h"
#include "ui/models/relative_time.h"
#include "ui/panes/text_lines.h"
#include "ui/style/icons.h"
#include "ui/style/mirror.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"
#include "ui/style/tile.h"

#include <QPainter>

namespace byline {

namespace {

constexpr int kTop = 12;
constexpr int kBottom = 13;
constexpr int kLeft = 28;
constexpr int kRight = 27; ///< room for the scroll bar, which lies over the rows, in it
constexpr int kPicture = 72;
constexpr int kPictureGap = 10;
constexpr int kPictureTop = 17;
constexpr int kPictureIcon = 24;
constexpr int kMostWidth = 1200; ///< of what is in a row, or its time and picture would be far from its words
constexpr QChar kLeftToRightMark(0x200E);
constexpr QChar kRightToLeftMark(0x200F);

int textWidth(const Article& article, int rowWidth)
{
    return qMax(80,
                qMin(rowWidth, kMostWidth) - kLeft - kRight - (article.image.isEmpty() ? 0 : kPicture + kPictureGap));
}

QRectF centred(const QRectF& place, double side)
{
    QRectF square(0, 0, side, side);
    square.moveCenter(place.center());
    return square;
}

int lineHeight(const QFont& font)
{
    // Hangul fonts ask for a lot of leading; the drawing's is 1.35 of the size.
    return qRound(QFontInfo(font).pixelSize() * 1.38);
}

double baselineIn(const QRect& line, const QFont& font)
{
    return line.top() + (line.height() + QFontMetrics(font).capHeight()) / 2;
}

/// A line with what was found in it: that was found stands on a tint. `inHit` says whether the line before ended within
/// one.
bool drawHits(QPainter& painter, const QFont& font, const QRect& line, const QString& text, bool inHit)
{
    const QFontMetricsF metrics(font);
    const Theme theme = Theme::current();
    QColor tint = theme.accent;
    tint.setAlphaF(theme.dark ? 0.34F : 0.18F);
    painter.setFont(font);
    const QPen pen = painter.pen();
    qreal left = line.left();
    QString part;
    const auto flush = [&] {
        const qreal width = metrics.horizontalAdvance(part);
        if (inHit && !part.isEmpty() && part != QChar(0x2026)) { // what was left out is no hit
            painter.setPen(Qt::NoPen);
            painter.setBrush(tint);
            painter.drawRoundedRect(QRectF(left - 1, line.top() + 1, width + 2, line.height() - 1), 3, 3);
            painter.setPen(theme.ink);
        } else {
            painter.setPen(pen);
        }
        painter.drawText(QPointF(left, baselineIn(line, font)), part);
        left += width;
        part.clear();
    };
    for (const QChar c : text) {
        if (c != kHitBegin && c != kHitEnd) {
            part += c;
            continue;
        }
        flush();
        inHit = c == kHitBegin;
    }
    flush();
    painter.setPen(pen);
    return inHit;
}

} // namespace

ArticleDelegate::ArticleDelegate(const ArticleListModel& model, Pictures& pictures, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_pictures(pictures)
    , m_lines(400)
{
}

void ArticleDelegate::setDensity(Density density)
{
    m_density = density;
    m_lines.clear();
}

QString ArticleDelegate::standfirst(const Article& article) const
{
    if (const QString found = m_model.snippet(article.id); !found.isEmpty())
        return found.simplified();
    if (article.title.isEmpty())
        return {}; // it stands where the headline would
    return (article.standfirst.isEmpty() ? article.summary : article.standfirst).left(240).simplified();
}

void ArticleDelegate::forgetMeasures()
{
    m_fonts.reset();
    m_lines.clear();
    m_shaped.clear();
}

const ArticleDelegate::Fonts& ArticleDelegate::fonts() const
{
    if (!m_fonts)
        m_fonts = Fonts {textFont(0.88),
                         textFont(1.05, QFont::DemiBold),
                         textFont(1.05, QFont::Medium),
                         textFont(0.95),
                         lineHeight(textFont(0.88)),
                         lineHeight(textFont(1.05, QFont::DemiBold)),
                         lineHeight(textFont(0.95))};
    return *m_fonts;
}

/// One that is written from the right begins there.
void ArticleDelegate::drawLine(QPainter& painter, const QFont& font, const QRect& line, const QString& text) const
{
    const ShapedText& shaped = m_shaped.of(text, font);
    const double left = text.isRightToLeft() ? line.right() + 1 - shaped.width() : line.left();
    shaped.paint(painter, {left, baselineIn(line, font)});
}

void ArticleDelegate::drawFound(QPainter& painter, const QFont& font, const QRect& line, const QString& text,
                                bool& inHit) const
{
    if (m_model.isSearch() && (inHit || text.contains(kHitBegin)) && !text.isRightToLeft())
        inHit = drawHits(painter, font, line, text, inHit);
    else
        drawLine(painter, font, line, text);
}

const ArticleDelegate::Lines& ArticleDelegate::lines(const Article& article, int width) const
{
    const QString title = m_model.markedHeadline(article);
    const QString words = standfirst(article);
    const size_t key = qHashMulti(0, title, words, article.read);
    if (const Lines* known = m_lines.object(article.id); known && known->key == key && known->width == width)
        return *known;
    auto* made = new Lines;
    made->key = key;
    made->width = width;
    const QFont& headline = article.read ? fonts().headlineRead : fonts().headline;
    made->headline = textLines(title, headline, width, 2);
    made->standfirst = textLines(words, fonts().standfirst, width, 2);
    m_lines.insert(article.id, made);
    return *made;
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int rowWidth = option.rect.width();
    if (m_density == Density::Compact)
        return {rowWidth, 7 + fonts().headlineLine + 2 + fonts().smallLine + 8};
    const Article& article = m_model.article(index.row());
    const Lines& texts = lines(article, textWidth(article, rowWidth));
    const int small = fonts().smallLine;
    int height = kTop + small + 4;
    height += fonts().headlineLine * qMax<int>(1, int(texts.headline.size()));
    if (!texts.standfirst.isEmpty())
        height += 2 + fonts().standfirstLine * int(texts.standfirst.size());
    if (!article.authors.isEmpty())
        height += 4 + small;
    height += kBottom;
    return {rowWidth, article.image.isEmpty() ? height : qMax(height, kPictureTop * 2 + kPicture)};
}

void ArticleDelegate::paintFirstLine(QPainter& painter, const QRect& line, const Article& article,
                                     const Mirror& mirror) const
{
    const Theme theme = Theme::current();
    const auto widthOf = [this](const QString& text) { return qRound(m_shaped.of(text, fonts().small).width()); };
    int right = line.right() + 1;
    const QString time = RelativeTime::shown(article.published, QDateTime::currentDateTimeUtc(), QLocale());
    const int timeWidth = widthOf(time);
    painter.setPen(theme.quiet);
    drawLine(painter, fonts().small, mirror(QRect(right - timeWidth, line.top(), timeWidth, line.height())), time);
    right -= timeWidth + 6;

    const auto mark = [&](const QString& name, const QColor& colour) {
        const int side = textScaled(13);
        right -= side;
        paintIcon(painter, name, mirror(QRectF(right, line.center().y() - (side - 1) / 2, side, side)), colour);
        right -= 5;
    };
    if (article.saved != CopyState::None)
        mark(QStringLiteral("keep"), article.saved == CopyState::Complete ? theme.ink3 : theme.accent);
    if (article.bookmarked)
        mark(QStringLiteral("bookmark"), theme.accent);
    if (ArticleSpeech::hasAudio(article))
        mark(QStringLiteral("audio"), theme.ink3);
    if (article.changed)
        mark(QStringLiteral("changed"), theme.ink3);

    const int side = textScaled(14);
    const QRectF tile = mirror(QRectF(line.left(), line.center().y() - (side - 1) / 2.0, side, side));
    const QImage icon = m_pictures.icon(m_icons.value(article.outletId));
    if (icon.isNull())
        paintLetterTile(painter, tile, article.outletTitle);
    else
        paintRounded(painter, tile, icon, 3.5);
    const int nameLeft = line.left() + side + 6;
    painter.setPen(theme.quiet);
    const QString authors = m_density == Density::Compact && !article.authors.isEmpty()
                                ? QStringLiteral(" · ") + ArticleSpeech::authors(article.authors)
                                : QString();
    QString name = ArticleSpeech::outlet(article) + authors;
    if (widthOf(name) > right - nameLeft) // half a word on how much of the text there is says nothing
        name = article.outletTitle + authors;
    // It begins beside its icon, whatever the direction of the outlet's name.
    name.prepend(mirror.isOn() ? kRightToLeftMark : kLeftToRightMark);
    const QString whole = name;
    name = m_shaped.elided(name, fonts().small, right - nameLeft);
    if (name != whole && !article.outletTitle.isRightToLeft())
        name += kLeftToRightMark; // the dots stand where it was cut
    drawLine(painter, fonts().small, mirror(QRect(nameLeft, line.top(), widthOf(name), line.height())), name);
}

void ArticleDelegate::paintBackground(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const Theme theme = Theme::current();
    const QRect area = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(area, theme.selectedRow);
    } else if (option.state & QStyle::State_MouseOver) {
        QColor fill = theme.selectedRow;
        fill.setAlphaF(0.45F);
        painter.fillRect(area, fill);
    }
    // One device pixel, whatever the scale.
    const qreal hair = 1 / painter.device()->devicePixelRatioF();
    painter.fillRect(QRectF(area.left(), area.bottom() + 1 - hair, area.width(), hair), theme.line);
    const bool keyboard = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
    if (keyboard) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(area).adjusted(1, 1, -1, -1.5));
    }
}

void ArticleDelegate::paintUnread(QPainter& painter, const QRect& area, const QRect& firstLine,
                                  const Mirror& mirror) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().accent);
    painter.drawEllipse(mirror(QPointF(area.left() + 14.5, firstLine.center().y() + 1)), 3.5, 3.5);
}

void ArticleDelegate::paintCompact(QPainter& painter, const QRect& area, const Article& article,
                                   const Mirror& mirror) const
{
    const Theme theme = Theme::current();
    const int left = area.left() + kLeft;
    const int width = area.width() - kLeft - kRight;
    const QRect first(left, area.top() + 7, width, fonts().headlineLine);
    if (!article.read)
        paintUnread(painter, area, first, mirror);
    const QFont& headline = article.read ? fonts().headlineRead : fonts().headline;
    painter.setPen(article.read ? theme.ink2 : theme.ink);
    bool inHit = false;
    drawFound(painter, headline, mirror(first), m_shaped.elided(m_model.markedHeadline(article), headline, width),
              inHit);
    paintFirstLine(painter, {left, first.bottom() + 3, width, fonts().smallLine}, article, mirror);
}

void ArticleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Article& article = m_model.article(index.row());
    const Theme theme = Theme::current();
    const QRect area(option.rect.topLeft(), QSize(qMin(option.rect.width(), kMostWidth), option.rect.height()));
    const Mirror mirror(option.direction, option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    paintBackground(*painter, option);
    if (m_density == Density::Compact) {
        paintCompact(*painter, area, article, mirror);
        painter->restore();
        return;
    }
    const int width = textWidth(article, area.width());
    const int left = area.left() + kLeft;
    const int small = fonts().smallLine;
    int y = area.top() + kTop;
    const QRect first(left, y, width, small);
    if (!article.read)
        paintUnread(*painter, area, first, mirror);
    paintFirstLine(*painter, first, article, mirror);
    y += small + 4;

    const Lines& texts = lines(article, width);
    const QFont& headline = article.read ? fonts().headlineRead : fonts().headline;
    painter->setPen(article.read ? theme.ink2 : theme.ink);
    bool inHit = false;
    for (const QString& line : texts.headline) {
        drawFound(*painter, headline, mirror(QRect(left, y, width, fonts().headlineLine)), line, inHit);
        y += fonts().headlineLine;
    }
    y += 2;
    painter->setPen(theme.ink2);
    inHit = false;
    for (const QString& line : texts.standfirst) {
        const QRect place = mirror(QRect(left, y, width, fonts().standfirstLine));
        drawFound(*painter, fonts().standfirst, place, line, inHit);
        y += place.height();
    }
    if (!article.authors.isEmpty()) {
        y += texts.standfirst.isEmpty() ? 2 : 4;
        painter->setPen(theme.quiet);
        drawLine(*painter, fonts().small, mirror(QRect(left, y, width, small)),
                 m_shaped.elided(ArticleSpeech::authors(article.authors), fonts().small, width));
    }

    if (!article.image.isEmpty()) {
        const QRectF where =
            mirror(QRectF(area.right() + 1 - kRight - kPicture, area.top() + kPictureTop, kPicture, kPicture));
        const QImage picture = m_pictures.thumbnail(article.image);
        if (picture.isNull()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.selection);
            painter->drawRoundedRect(where, 4, 4);
            if (m_pictures.isThumbnailMissing(article.image)) // one that is on its way is there in a moment
                paintIcon(*painter, QStringLiteral("picture"), centred(where, kPictureIcon), theme.quiet);
        } else {
            paintRounded(*painter, where, picture, 4);
        }
    }
    painter->restore();
}

} // namespace byline
