// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the line above an article says.
#include "library/library.h"
#include "library/settings.h"
#include "ui/panes/article_reader.h"
#include "ui/panes/notice_bar.h"
#include "ui/panes/reading_pane.h"

namespace byline {

namespace {

const QString kPictures = QStringLiteral("page/pictures"); ///< PictureRule

} // namespace

/// What can be said of the text, and what can be done about it. One line: the first that holds.
int ReadingPane::showNotices()
{
    using Notice = NoticeBar::Notice;
    Notice notice;
    const QString outlet = m_article.outletTitle;
    if (m_text == ShownText::Changes) {
        notice = Notice {m_changedSince ? tr("What the outlet has changed since you read it")
                                        : tr("What the outlet’s last edit changed"),
                         {{tr("Show the article"), [this] { showText(ShownText::AsChosen); }}}};
    } else if (m_picturesHeld > 0) {
        notice = Notice {m_picturesHeld == 1 ? tr("1 picture was not loaded")
                                             : tr("%1 pictures were not loaded").arg(m_picturesHeld),
                         {{tr("Load now"), [this] { fetchPictures(); }}, {tr("Always load for %1").arg(outlet), [this] {
                                                                              m_opened.choice.picturesAllowed = true;
                                                                              m_library.reading().setChoice(
                                                                                  m_article.outletId, m_opened.choice);
                                                                              fetchPictures();
                                                                          }}}};
    } else if (m_changedSince || (m_article.changed && !m_seenBefore.isValid())) {
        notice = Notice {m_changedSince ? tr("The outlet has edited this article since you read it")
                                        : tr("The outlet has edited this article since it was fetched"),
                         {{tr("Show what changed"), [this] { showText(ShownText::Changes); }}}};
    } else if (!m_opened.showsFullText && m_opened.extent != TextExtent::Full && hasWebPage()) {
        notice.text = m_opened.extent == TextExtent::Teaser
                          ? tr("This is likely only the beginning: the feed has no more")
                          : tr("From here on, this is likely for members only");
        notice.offers = {{tr("Full text"), [this] { showText(ShownText::FullText); }},
                         {tr("Always full text for %1").arg(outlet), [this] { setSource(TextSource::FullText); }}};
    }
    for (NoticeBar::Offer& offer : notice.offers)
        offer.text = fontMetrics().elidedText(offer.text, Qt::ElideRight, 240);
    m_notice->showNotice(notice);
    return placeNotice();
}

/// Over the page, not above it: an article without such a line would begin with the page being made larger.
int ReadingPane::placeNotice()
{
    if (m_notice->isHidden())
        return 0;
    const QRect page = m_reader->geometry();
    const int height =
        m_notice->hasHeightForWidth() ? m_notice->heightForWidth(page.width()) : m_notice->sizeHint().height();
    m_notice->setGeometry(page.x(), page.y(), page.width(), height);
    m_notice->raise();
    return height;
}

void ReadingPane::notePicturesHeld(int count)
{
    if (count == m_picturesHeld)
        return;
    m_picturesHeld = count;
    m_reader->setRoomAbove(showNotices());
}

void ReadingPane::fetchPictures()
{
    m_picturesReleased = true;
    m_reader->releasePictures();
    notePicturesHeld(0);
}

bool ReadingPane::holdsPictures() const
{
    if (m_picturesReleased || m_opened.choice.picturesAllowed)
        return false;
    switch (PictureRule(m_library.settings().value(kPictures, int(PictureRule::All)).toInt())) {
    case PictureRule::None:
        return true;
    case PictureRule::KnownOutlets:
        return !m_opened.subscribed;
    case PictureRule::All:
        break;
    }
    return false;
}

} // namespace byline
