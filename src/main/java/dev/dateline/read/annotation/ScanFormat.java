package dev.dateline.read.annotation;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Recognised pages of newspapers in ALTO and PAGE XML. A page is an article; its blocks are paragraphs, words divided at
 * the ends of lines are joined, the number of the page is in {@code extra.page}, and {@code extra.areas} says where on the
 * page each block is. Safe for many threads.
 */
public final class ScanFormat implements FileFormat {
    private static final About ABOUT = About.of("alto", "a recognised page of a newspaper, in ALTO or PAGE XML", "alto")
            .withExample("<alto><Layout><Page><TextBlock><TextLine><String CONTENT=\"Talks\"/> ...");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return start.root().equals("alto") || start.root().equals("pcgts");
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        List<ArticleStream.Item> items = new ArrayList<>();
        int count = 0;
        for (ScanPage page : ScanPage.read(file.stream())) {
            count++;
            items.add(item(file, page, count));
        }
        return ArticleStream.of(items);
    }

    private static ArticleStream.Item item(ArticleFile file, ScanPage page, int count) {
        if (page.blocks().isEmpty()) {
            return new ArticleStream.Unusable("page " + count, "", "the page has no recognised words");
        }
        ScanPage.Layout layout = new ScanPage.Layout();
        ArticleDraft draft = file.draft().extra("image", page.image()).title(title(file, page.number()));
        for (ScanPage.Block block : page.blocks()) {
            layout.add(page.number().isEmpty() ? String.valueOf(count) : page.number(), block);
            draft.language(block.language());
        }
        layout.finish(draft);
        return new ArticleStream.Found("page " + count, draft.json());
    }

    /** A page has no headline of its own. */
    private static String title(ArticleFile file, String page) {
        String name = file.start().fileName().replaceFirst("\\.(?:alto\\.)?xml(?:\\.gz)?$", "");
        return page.isEmpty() ? name : name + ", page " + page;
    }
}
