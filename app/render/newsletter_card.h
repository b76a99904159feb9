// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/article_page.h"

namespace byline {

/// The card at the end of an article, as HTML; what was filled in leaves by the page's script.
QString newsletterCard(const Article& article, const NewsletterCard& card, const PageContext& context);

} // namespace byline
