// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How an article gets the text that its feed did not have.
#include "library/archive.h"
#include "library/library.h"
#include "ui/actions.h"
#include "ui/panes/reading_pane.h"

namespace byline {

void ReadingPane::fetchFullText()
{
    m_library.archive()
        .fetchAndExtract(QUrl(m_article.url), m_opened.reach, Haste::First)
        .then(this, [this, number = m_number](const Result<Readable>& readable) {
            if (number != m_number)
                return;
            if (readable) {
                keepFullText(*readable);
                return;
            }
            m_actions.fullText->setChecked(false);
            if (m_text == ShownText::FullText)
                m_text = ShownText::Feed;
            emit fullTextFailed(readable.error());
        });
}

void ReadingPane::keepFullText(const Readable& readable)
{
    m_library.reading()
        .storeFullText(m_article.id, readable.contentHtml, readable.contentText)
        .then(this, [this, number = m_number](const Result<void>& kept) {
            if (number != m_number)
                return;
            if (!kept) {
                emit fullTextFailed(kept.error());
                return;
            }
            m_text = ShownText::FullText;
            load(Place::AsItIs);
        });
}

} // namespace byline
