/** Where the page begins: registers the components; the browser upgrades `<dateline-app>`. */

import './page/app.js';
