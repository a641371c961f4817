import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/detectors/fold';
import { rareToken } from '@/lib/detectors/rare-token';
import { RARE_TOKEN_SHAPES, RARE_TOKEN_TYPES } from '@/lib/detectors/rare-token-types';
import { TOKEN_TYPES } from '@/lib/detectors/token-types';

/** One made-up token of every row of the table. */
const TOKENS: readonly (readonly [type: string, value: string])[] = [
  [
    'aws-session-token',
    'IQoJb3JpZ2lu84ekLPCLn0SFqZYVVA/jEnTYGUHe1Ldw6RxrrBR7RZ53l3a/rfzk1J/o82PYnILGwQGvBSBBXKd5t5T33JnbYfPrYs5ClnrIehe6bhqHxzui/4HOIhdTNc4S',
  ],
  ['amazon-mws-token', 'amzn.mws.9283bcf5-3a2f-6009-0e5d-27f5e9749ce8'],
  [
    'amazon-client-secret',
    'amzn1.oa2-cs.v1.6b5799569ed4a7d771aaea5c512d10f53e29edd55324e60f2bf5cedebf13669e',
  ],
  ['aws-appsync-key', 'da2-egicsa3uln8q1t0mscuzfwcgs8'],
  ['google-storage-key', 'GOOG1E654XHYBLD7NMR4KEEGF4786D8XR7VV5K59V1I2BK0H6DC895BIX8V1W'],
  ['google-api-key', 'AQ.Ab88UH5Nmkn_SOFFfI-D_-3l6BadJ7lMTi7yrNz63Rb_RI5m0'],
  ['google-auth-code', '4/0AtYKsb6vs8fKBq2VlYjSnaWZfezCGGeM7S-DHhD3JjFv3ALf_IWkvJOKSoeqDaatBgY'],
  ['digitalocean-spaces-key', 'DO003AQ9AQP9K9SXSSM8'],
  ['backblaze-key', 'K003uo/ON/B5S9yBS8J1gDXeKSEgQlE'],
  ['mongodb-atlas-secret', 'mdb_sa_sk_CLcNyccFbij43r6SC2oPU4yRMEZ6TO9HGPruS6A4'],
  ['fauna-secret', 'fnAEdhRb5cLLvA7fpfPIgGjXm91FNcfOEKr0aiab'],
  ['dbt-token', 'dbtc_S8J7K2JWvza5LW6UgxtqkAfrp_WagdBcnBlqybm7'],
  ['confluent-secret', 'cfltm+GpBzIwu1F+0UFtiiuw9oQL3rZlyQEIaLARIW7vUs9w410Vn5hjzO/3kAgc'],
  ['bitbucket-token', 'BBDC-Capvyr4B0fimTBMis/OSVIExPynwXll7973kF7TwGT5/'],
  ['yandex-token', 'y0_AgAAAAR7MuQpFK89DMcUA9zFBEkhn6cJ7Qdoo2ClxWyWqbjmigCO'],
  ['yandex-key', 'YC-zelYlx0z4f5JZSCnDW6tGgx7gPnxzw6B5TEvz'],
  ['zoho-token', '1000.ed61e5b09c19c118bb2ea659673b73c4.706db66b6f1d1b8cc543d60a4dd75316'],
  ['netbird-token', 'nbp_7PL7UCnoXfrZqQusKVe8Ul3vBV6fnwKbP8to'],
  [
    'cloudflare-tunnel-token',
    'eyJhIjoiX9E64eGS4SHo4xXQ4B3+JNcBNRRCHqXDq7eQtw2VwKR6xA8MzlhXBuGFoRxXz/HSWMN/L+ztpgR/6RrT7SsX9khcoKFytBNNLdhi6CLuYCRi8wekza8A0ABW',
  ],
  ['swarm-token', 'SWMTKN-1-34el6imbhmygvv6su3pxvecy3m7sv7i6u6uc0dnwthohmlaaer-08j9il4lykczz9e830ibpudxy'],
  ['swarm-key', 'SWMKEY-1-PaCS5TUORpWo/+V9iLSrWvqW01RFMw5HEi2obVTqaRQ'],
  ['kong-token', 'kpat_WFsqdiZVk2dOMPddCl1Y1GLob6coB6FT0mWGZMlFnkpbUp6ago'],
  ['zuplo-key', 'zpka_4e52ccd95926e303a70a752d1049d3de_a92dece0'],
  ['jetbrains-token', 'perm:QNNkXcCNzwH9.WWEwQIva=.154lemOC6iCR7fQwZ9yTJrVG8htxcp'],
  ['percy-token', 'web_c49b45c583ed62641cdfeb121077c8427afb29ed3a40fe1568aa938a6c551dd2'],
  ['chromatic-token', 'chpt_6082e1bdc23f287'],
  ['packagist-token', 'packagist_ack_09f00175a6ef06c7e907a6503096c4dc68f7217c361024ef9bb9c1eba4047eefa47c'],
  ['socket-token', 'sktsec_UgQtEyXziOFxb-0AZuNGtJ_2TGwB2jatn4Sdd-cl_api'],
  ['sourcegraph-token', 'sgd_a37b6b92305a90c844bde2834b38a7e50cd9fcfb457cde877f1368d62701c668'],
  ['cursor-key', 'crsr_bf6da6ee69bd84fc8b333d895454f7a95816ee9e13cdca51299443fbaf3d6114'],
  ['warp-key', 'wk-1.3ceec060edeb7e4845d8f311ca6b917b197f306eba094f972586f79408a95e08'],
  ['postman-key', 'PMAT-L1SNYUBE5O60V0JVVSP48JTI46'],
  [
    'wix-key',
    'IST.eyJNm-UrP_129r0OS7od26MRGZOS_vsXoaIx6BOJFDZ.8Tl3U8gW3lrBSrf2TGY7um5t9jtN0DR_m9IKo7JEIhEezndzmsDOx7zEz4qK.9tg-vPjZGVLdEX0kiy0w9_W8D8x6S1J_DVv3kg_yqt2tzD93nXOuFvNSVuvh',
  ],
  ['paseto', 'v4.public.LjrpEVdECMclkyRZQ7R9uVVhKulhunYCBZ99JDx3fey6Mkm_TC0OS4fInJy2GH2AfSR8dI4lKE_g5w0i'],
  ['gitbook-token', 'gb_api_peywjKNuhkXcAN8MeXPpYzVRa2d1lou9KInuRzFq'],
  ['trello-token', 'ATTA01978c4704566191b6dd017ad352c3de35c9feaeaacc58ab1f6d00a6d194d969991AE993'],
  ['clickup-token', 'pk_76128227_YQLGXHAKFBN8QKX1201U3TRSJO0XXBHQ'],
  ['miro-token', 'eyJtaXJvLm9yaWdpbiI6eFsFygDoFL7Q_mAHP9xlHxOOPDa4Hdae0h-MRrTD'],
  ['canva-secret', 'cnvcabowHl22tl0MzXm4xWP2REG9TdBi4pwpJi3EL3gbi4cnA1'],
  ['intercom-token', 'dG9rOk5KwemVC1lI+VSXWD6Ge+LOXR9vqd6Eprn0kLLUj8ers2dtTjqEASG='],
  ['datadog-key', 'ddapp_yG4ZI2sxNp5WwGnv9hXhAeCGJ3ngzbFxE2'],
  ['honeycomb-key', 'hcaik_wmldsovnyomhlbt0plawqov4cppqvh6pg4j599jtre5nkvd1ggs1xj7apz'],
  ['axiom-token', 'xaat-813dee95-17f7-a9d0-09e1-07e6853fc7bb'],
  ['checkly-key', 'cu_f128ac9db2335e99aed908a58cb642c7'],
  ['sentry-token', 'sntryi_d64ef0a99f24dc6eb6d04a57d73e0a0de5f167f2d6582e5d6fd829ee012330e2'],
  ['statsig-key', 'secret-YpadGLCZUsL4DEXo1lkOGkO7CmcHCK7QgsrbHUqqME2'],
  ['stytch-secret', 'secret-test-dWFhQGZ0NTO9Svd62rlAayVyFdHHL_k6YWrm'],
  ['configcat-key', 'configcat-sdk-1/4d5QR1Jv3-msx-3xJkP1UK/a9chofTC2RPy0LgTuAypwQ'],
  ['growthbook-key', 'secret_admin_UGBFDJJvmDsBKZ3MMN1AwXBYKUx9x2TvduIFHXGr'],
  ['posthog-key', 'phs_t0jBVk6mZLpanfsP0lKwKp7ucrwd9bPEYWoX24vrPTf'],
  [
    'onesignal-key',
    'os_v2_app_nx8gswiijpoy5ibrt3iijzwmjwqyn84nu2u16h6tpqj1blchwjx3dxfdnjzgdujy374rixvcbphz9polv8o8sbioukyer4f7ssiv8j',
  ],
  [
    'ory-token',
    'ory_at_GPtP8TjzgDwxjOtxIzGGpmv8IsBdP5fZj0Qu4z0ZsHt.SQFpUx_q3yQWvmb4T55X5GkAJQFkX6Jh_EsdhC5VQnN',
  ],
  ['censys-token', 'censys_rHaei5Gk_eAE8T82X4RCmnGtmtXqehaJZ'],
  ['anyscale-key', 'esecret_ohrjd7zbnfkk4g30a2p50ot0nr'],
  ['ragflow-key', 'ragflow-NR9TXGawWys2J8Rm2DE1rhjAYxbxKYRJnOmUZUaNayooKZz1ci'],
  ['maxkb-key', 'application-dbc9fd82c3ef16e10fc55b286f99ad21'],
  ['n8n-key', 'n8n_api_237f92fda66ab127e725ee89e3a3954f5b152b1c8de5afd6812da3dc93119b5f67db84f2f1bd7d7d'],
  ['helicone-key', 'sk-helicone-ivm4cn9-mz7uajw-n3jr9h7-1roy7eh'],
  [
    'neptune-token',
    'eyJhcGlfYWRkcmVzcyI6iHXJPxU3Yq7YUVBg9peQFQNnUputPykHgpnOxwvIRLa7G5Sm5gFvD0q3ufH4WaoJH0aWele6SiBmW0ka',
  ],
  ['chroma-key', 'ck-fgDJ26awApp3z82Hh933PmMSV28eXmAU2Euiy0aXjrux'],
  ['brave-key', 'BSA_nvn7ZbX_bkt4KHMnmfI_JA-JIb'],
  ['cartesia-key', 'sk_car_EE6zFZe23HBHfaTyWJQp9f'],
  [
    'runway-key',
    'key_28860ed9d3f14be89c0836ab95f61a0a2c6565aa4786318f50a0b4a34e972d6c1b4b0fa992d375162a2cb7e7f99d8eba6bab0806035066e509b6fe9acc0780c1',
  ],
  ['retell-key', 'key_8708d350050fb96baf6ce4502e80'],
  ['luma-key', 'luma-d57ba718-8d91-e5cd-99eb-0b7598075668-57f4b4d1-def8-4583-ee48-b2cf86e191fa'],
  ['mem0-key', 'm0-c7OIgI9FZeQsIIVRslcbuCtmzBGcJkmzv1yRxNZ7'],
  ['modal-token', 'ak-2r6mXlzaYembjWEbkUNkR5'],
  ['friendli-token', 'flp_g7aNy03gApIV1Ltg8hot6sLmHGnskBFeyFrxsblBlIe8DA'],
  ['nomic-key', 'nk-NHYATT27zTSaknq5D_MxBlYPE9MGp1Y20H8Y6rPkTL7'],
  ['llamacloud-key', 'llx-RXoVA4h3P6FtRe55w80a5YmxwHMTDW9DvpZs7XMKxZcnqvk3'],
  ['browserbase-key', 'bb_live_rG_aGd1WsIJYcLnZ8nhEIWPBSGc'],
  ['openpipe-key', 'opk_c64f8326a7f8e56b83f1776b29bef95ebbb79159'],
  ['kaggle-token', 'KGAT_7d55ca561839ad7bfd6da59594a27471'],
  ['coze-token', 'cztt_mJf989yiz26FGvQdovvWK6QQQP6hI4Kw9B3qx0LYuJH4wfcHo8VoG6NcfoEf'],
  ['slack-token', 'xoxd-Lbtq1pGJwyKcv5TBPM9ML8CuCO8Lhj7S82u1lE2y27JNscEcumNs/rdJ99l/13YOnNIGU0mzLnxm8/GJ'],
  [
    'discord-token',
    'mfa.ppp2eKSgU4YNUd4XbMxfqUCP7xy_LH6lKNLZZsqOzqW1K-ED69re_DRnCbeqLINzkwNLv6qsWEL0x5-ySnW2',
  ],
  ['matrix-token', 'syt_5tkjUbZuXSXb_wtAGHQOFVIxCDjBNDYIB_JsOzL5'],
  ['mailersend-key', 'mlsn.cd2438bc840d7021233113184c0e6a007923e1d1824b0c298e304f81bb783d69'],
  ['courier-key', 'pk_prod_57U6A6MIOLTMHM2UZMBSCN64LBSV'],
  ['ntfy-token', 'tk_9hshyvz1w9dk7t9wr5qr2v1a0dqa0'],
  ['pushbullet-token', 'o.MgZH93b3M4L2fFBCBnlZjAvouHUPjZll'],
  ['pushdeer-key', 'PDU4821TBo2mnDBlNMw9HuMnmxcd11briASdWxct'],
  ['douyin-token', 'act.854ac4589f55f61064b9a1c2f582d5bd2n4RvGh7IMEN43ulC3FmtcSqVCzToA'],
  ['weibo-token', '2.003WYGVoHo8SIowu5PT5oiISExL8s7'],
  [
    'vk-token',
    'vk1.a.sXgcch0BgLCeqDa4I7tqfX6fqOzA9kENYWAXJYKO46NLFLTqJnfguaf0pDL8UBYVgBoVx-AZLNHXa9WK68jbi26fqVDWMh1uWbtOvFBcOgUXCYPOZ6uU6kGa',
  ],
  [
    'instagram-token',
    'IGAA0l4NTnA52AplGiHwAiLAqaiKFQ9dwvoILxnZbJwCk5nNpmPJbazIwbfNmwCwdhecUpmJunp5IPw16gdwhD6HHU2cy8STFidcrRc8fNeNASbQSmIIszHGPEQy',
  ],
  ['linkedin-secret', 'WPL_AP1.1Jl2VVb2FgXTKhny.XQ1w5yXW=='],
  ['riot-key', 'RGAPI-8413e058-4be4-4486-dcad-8366f38cba37'],
  [
    'roblox-cookie',
    '_|WARNING:-DO-NOT-SHARE-THIS.--Sharing-this-will-allow-someone-to-log-in-as-you-and-to-steal-your-ROBUX-and-items.|_FAD42CE898CAF5BBCB05B6B6CEC2E4D0E5CDDB95C1E08698D989F604EF14AA901C91D73485CDCF7A2A4375AFEC',
  ],
  ['shopify-token', 'shpua_35e7e40853ac82ee4c0ae1da8b13b67f'],
  [
    'adyen-key',
    'AQET+hgUFiovHd9i5Tzgns1cUGTS2aeuOUkUsDO+g7Cffaj0kD16S1UOdQaCByZv-GXfOd4H21dKfTegf/XV+eXkG1/gXX5z+7SFkppdocRM=-lZT9CZMIzSCyiZw0',
  ],
  ['mollie-key', 'live_1iyFcO07qjRZfjLowgs8iumLG9grZN'],
  ['klarna-key', 'klarna_live_api_ctIwOoblD8QsxEUz4T1rUo02NiPFoUmn1XyYiCsHMQlkW0zxaxG8W5mPPtjY'],
  ['cashfree-secret', 'cfsk_ma_prod_9e76760f26ee0ff5c8fd96fc72c84f78_34e511e8'],
  ['omise-key', 'skey_live_ftfletxeaw83cui7zbs'],
  ['mercadopago-token', 'APP_USR-7593372215884375-612151-ba4552349f35d82bb1a59a01d62c4b40-761605928'],
  ['brex-token', 'bxt_zuWD0hMFEmw7Bl71fcyeC9w2o1NgmhdhDIlLuy'],
  ['ramp-secret', 'ramp_sec_CgH7Ebwo3Tv1PHnPXhAxH8MnGF0sulqNKt1XcdQvY2004ffD'],
  ['woocommerce-key', 'ck_3379a7bb187ef18263b2e396fd0f3f29fb90202d'],
  [
    'tinkoff-token',
    't.Sm3q3J93KSqSTdDltcpcAWikqUy2xTLZf3lV_vVI1Ejd7P9amlHel40MuxJxDBp_f9dTyz3hPQ0w2E6oUNuKu7',
  ],
  ['radar-key', 'prj_live_sk_53f6f21c449b1314f4bd571b10c075a9406f274f'],
  ['pexels-key', '563492ad6f91700001dbf8f7ffda7217317ece76e4f235a22c3fbd93'],
  ['imagekit-key', 'private_66lW22cbXEMz5o5V6t1zOpM/WBl='],
  ['alchemy-token', 'alcht_KIb07602GFAKWuO2nIlkFHyRuCtXQm'],
  ['quicknode-key', 'QN_82e4d6ca495c67955174bd0f0360a80d'],
  ['tatum-key', 't-4b216213c9ece123b05c8040-d5dfac3df92cfaf4647e0b40'],
  ['coingecko-key', 'CG-QQm7CgUyHg4agXhmhfNKVadH'],
  ['school42-secret', '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'],
  ['settlemint-token', 'sm_pat_bp2iOHalmvrttUBT'],
  [
    'definednetworking-token',
    'dnkey-3JnNi7EwIUhFLarie6m5z5I2gt-UtBNUw-Q77w07kM1nQkTDIrf6rqnJvU1h9EsP3i0LP8HKYfl1WQe',
  ],
  ['thunderstore-token', 'tss_35hrpM5KGrhUIlTRanlp8LLY6xmeyEtI2CY3tg3U'],
  ['samsara-token', 'samsara_api_WmbLf1MNyVLACIBA73NnanOA1PBzww'],
  ['nightfall-key', 'NF-l1Dwic5LCnGfqy6WhmuSGxnlTXkJN2tb'],
  ['ubidots-key', 'BBFF-KN9kSekNKTLF6BbqHp3rnwFXFfMoogEXGp'],
  ['adafruit-key', 'aio_phXc23Cfz1dY6GZnHBI5vV3N331k'],
  ['lichess-token', 'lip_8m1rYGN8FN6e6WmdMjkb'],
  ['scalingo-token', 'tk-us-KNvVOXQbcAr9R0WT6XCMn3rG_Gpdo39QVhousgRybRiRhjXz'],
  ['devcycle-key', 'dvc_server_VucbRC3tU7yCZQ78_HuZXtaqpa1vLeb2ir34p2u3fLdb3c8'],
  ['persona-key', 'persona_sandbox_fcc82ed0-c6c6-7eff-8ccb-6d26498a95ea'],
  ['wallet-key', 'nsec1e0gvhkta569v9kkf4euks2lr3upvw39r5s5gazlsr397qq2uzaqfhfjrj5'],
  ['wallet-key', '5JGxx6qfbxmE8mqm3ceajQNYG7ZzVoz864T81zFvvLTmMqma57P'],
  ['wallet-key', 'edskXNNXgZPdxr1bhGzUgoxCmfQA396KLFTgvY5qxg4TZSxhTdZdpY'],
  ['wallet-key', 'PVT_K1_5vH6Z7jG6CtFc7J81jSQ6LU9Za9MG7jygbxjS5J2ELf1B1BJ'],
  [
    'lightning-macaroon',
    '0201036c6e64fe39d6ff1bf7cd72dacc57fbdca9ccdda462e8848ad4873463b9cac3e689706d17a4204f9c9d837ef91f8110648f023e64d95f405dfb7fcc2c47bfd1',
  ],
  [
    'signing-key',
    'RWRTY0IyazL1iZ0VerMSnfW7tarW8OBhKFDOzkv78gKCqp6WNfH5xj7od2FnrttJ+EMb3qydEdq3p5kglRC9RP+9mKuT8blFYsv8oW545Dgdllzmt0F06VvVEiVLnyvDkIqnOGGpiAIjEhI+AeV51pAL3GoMjrZuIx9jZfXJJUYJEWVmyEskKdFbcp5e',
  ],
  [
    'password-hash',
    'SCRAM-SHA-256$4096:kJsA7ZSEIWiOF+9M+0Ltb/==$2Q1jCVhevcqH1Plcy7cKkn1CzKx6H70wHqz0UBpRra6=:AUIQTwNuJqPAh+m9msggSi3ybiA4BdxqRFP5BWNn21U=',
  ],
  [
    'password-hash',
    'scrypt:32768:8:1$xSxjTfNZyHzAFg7C$9c47425e65063a5c53cf2b3b45a382269c75c07dad4698270f3ad2e11eb0b3c6a394c0b5288afb95e45f48e694e1a9616c11730490520924a232dd0e3d5d39e6',
  ],
  [
    'password-hash',
    'pbkdf2:sha256:260000$WhTNxwRMQj40CDzl$f11848f3e22364de09e3ef8aecdb3aa427124ec8bbbfd2a53df28ed78dac60c3',
  ],
  ['password-hash', '$8$shW5HrcSmPKoc5$0U2vxFsnnu06W6tSoYf8UhqPu6qdp4p0Ffwsh8JcSEc'],
  ['jenkins-secret', '{AQAAABAAAA7N2okGkVq63FsbbI1NfLdswE+xNeA7lsaaNv8oLH90ppE68SpLElLRytZIHv=}'],
  ['websphere-password', '{xor}6z4dVc9X9JCEvCldJYLu'],
  [
    'bitwarden-token',
    '0.57e134df-b65e-3fc4-21e2-0629e0eb316b.3mmm53b0xV9MfYAovVp2gizNvyBKqd:lOcWF5IwPQAAfl0dHWZs/r==',
  ],
  ['fal-key', '2af707b7-b542-e5d6-e6c2-8b0fa8afcdaf:372d7641fcfcb23a4b9eaf60d3345833'],
  ['unleash-token', 'default:production.fc5b632a1d78ffd67349ff96e4b86d3684028ace6fb8130af621b52c'],
  ['ably-key', 'LsZbGZ.sVY1PP:S_vYJsEmOW81tFjzVVHvQomW5lLsU8KNFsud3JZAPKq'],
  [
    'webex-token',
    'cCEkADkFqOOsIh8_klPOV81E3RbRAgbp7IAu5lix7OWCVS94mqBafKdWCTbfnyMx_PF84_c26b3745-7b9b-4f91-ca87-3f9ea28f057c',
  ],
  [
    'wechat-token',
    '57_uzBQJpcnRex91I0s8srfjwRSDJEZMTIj4Y08Czh-Owv3RJf7ouWVMZDxkQ47hpAtqXsXW8fTs3L3ZGiLT2zybVMHOBMh-NdIU5H2u4P_gs3kT9P26dhZ_7opfhDili7sG2URyWKwOkNC',
  ],
  ['rapidapi-key', 'fbc7215323msh3bff7e5bac1a879p1877e29jsnf54b888efa5c'],
  ['canvas-token', '9544~gF1Pw6kbIzeTR8Gphf4Vb6yzpy4VDZe4Jx1Rqcm3J6aaMPEeA3u1M9YC9LKf5dK6'],
  ['pixabay-key', '77596927-fc2352bb725e429f94615df52'],
  ['uptimerobot-key', 'u1234567-6a3d92be5acf98de86695c90'],
  ['make-webhook', 'hook.eu1.make.com/haajnsrp6dwfcz0wh3asgqp12zjyrek6'],
  ['wallet-key', 'KCZxdZ9rLyncHaMrmfev81ecLoaKn9LF1QsmFJyQoq7bgqqpsYDJ'],
  ['wallet-key', 'LFbu8kiw4wVSY4iervXtFRvy8iRiYTiUJvbn2Tmfi2CkdaTGxi8j'],
  ['wallet-key', 'SD3547ETWGQTY4LSKWLNJK23CIOL4WRAL24PCQLSZ7KY7UQTKUOJULTY'],
  ['password-hash', '{SSHA}sWSR7beQr5P3LhaMtffXOzPWMnxVuNve'],
  ['password-hash', '*2CED612BA0BAD2F7393FC634B01F3EB53A6F3E5F'],
  ['password-hash', 'svc_app:1104:aad3b435b51404eeaad3b435b51404ee:a4ae18af92e09fb6b9e70f18ec0c2113:::'],
  [
    'kerberos-ticket',
    '$krb5tgs$23$*svc$ACME.LOCAL$cifs/fs1*$755d982a65c5c29173dea1120cfea315$ada8dd4b148a6074ed3bda41f0dd03aa013575b06a21fffcfbda1c582b12823e878b107d305badab71ab50fa22b4136ca3877094531ac23cf5c6559b',
  ],
  ['login-cookie', 'pt_key=oG6frhV0ga9BigX7t4SEjRjR_-A2YTLy51gVrBlFNnmdVCUZJ3aeDbpuxX9Ebb71i27-ByK6ia40FMej'],
  [
    'login-cookie',
    'BDUSS=Etsf3oZNbebXxUJJ7sxPJFcxQC0ym1NVDTytHP64Jgi0gakLq6uZSBdLLsPKDndHJx7oyZrq5PzqtIKWBiWh5SiYMcLegwlUos3p7eMxioiJoS7jIbjAfdsRH0cCZzxxB5xeiqOZjo-yk-TZosS-KYITtKd_7CXAom8FWJjNebtlQtymr2UMzaddVtqFR5vh',
  ],
  ['login-cookie', 'SESSDATA=ed2e9ef9%2C1790000000%2Cd0008f55'],
  ['subscription-link', 'sub.acme.example/api/v1/client/subscribe?token=c0b4a3bcb0e0f2b2cfb6c14732d896c6'],
  [
    'proxy-link',
    'vmess://vIR6ACooABeo+b6PWOpWJfCLQmMC9HhVt0AvhY4ZDQByBOXBPZSUtB24seVzSm1HyzrpHEvPuF/YgfkjUsR4YlVhpY+itw6rGh8Ahb6si7iMGgysgsB5S9nJ',
  ],
];

/** Names in programs, pieces and what stands in documentation: they begin as a token does, and end too soon or say what they are. */
const NONE = [
  'IQoJb3JpZ2lu…',
  'amzn.mws.marketplace-participation-service',
  'da2-application-load-balancers',
  'DO00DOCUMENTTITLEXYZ',
  'K000 boards are out of stock',
  'dbtc_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'cflt is the ticker of a company on the exchange',
  'YC backed startups are hiring engineers now',
  '1000.5 and 1000.75 are both too high',
  'perm: read.write.execute for all of the group',
  'web_application_firewall_rules_for_production',
  'auto_increment_primary_key_of_the_orders_table',
  'v4.public.example.internal',
  'pk_12345678_customer_number_of_the_orders_table',
  'secret-santa-list-of-the-whole-office-2026',
  'secret_admin_page_of_the_old_customer_portal',
  'application-production-configuration-2026',
  'key_of_the_customer_table_in_production',
  'ck-editor-build-classic-for-the-new-website',
  'ak-47-is-the-name-of-a-test-environment',
  'as-discussed-in-the-meeting-of-2026-03-01',
  'nk-is-the-prefix-of-the-new-keyboards-2026',
  'o.prototype.hasOwnProperty.call(object, 1)',
  't.getElementsByClassName("btn-primary-2026")',
  'live_streaming_configuration_for_2026',
  'test_the_new_login_page_with_three_users_2026',
  'TEST-2026-03-01-release-candidate-number-12',
  'private_method_of_the_class_should_stay_so_2',
  'CG-rendered-pictures-for-the-new-catalogue-2',
  'act.now@acme.example, clt.2026@acme.example',
  '2.00 or 2.001 is what the sensor reports at noon',
  'QN_0000000000000000000000000000000000',
  'tk_nnnnnnnnnnnnnnnnnnnnnnnnnnnnn',
  'RGAPI-00000000-0000-0000-0000-000000000000',
  'scrypt:32768:8:1 is what the manual recommends',
  '{xor} and {aes} are how the server keeps passwords',
  '{SSHA} is the scheme, {SHA} the older one',
  '*SHIPPED TODAY BY THE WAREHOUSE IN ROTTERDAM*',
  'SD card readers, K and L sizes, all in stock',
  'vmess://…',
  'SESSDATA=…; pt_key=…',
  'hook.eu1.make.com is blocked by the firewall',
  '2026-03-01 12:30:45.123 INFO com.acme.App:88',
];

describe('a token of a service that is met less often', () => {
  it.each(TOKENS)('%s: “%s” is found, alone and between Chinese characters', (type, value) => {
    for (const frame of ['%', '密钥是%，别外传', 'use % please']) {
      const { text } = fold(frame.replace('%', () => value));
      const found = rareToken.find(text);
      expect(found.map((one) => [one.type, text.slice(one.start, one.end)])).toEqual([[type, value]]);
    }
  });

  it.each(NONE)('is not “%s”', (text) => {
    expect(rareToken.find(fold(text).text)).toEqual([]);
  });

  it.each(TOKENS)('%s: the beginning of “%s” alone is none', (_type, value) => {
    const { text } = fold(`the key begins with ${value.slice(0, Math.min(14, value.length / 2))} and so on`);
    expect(rareToken.find(text)).toEqual([]);
  });

  it('has an example for every row of the tables, and no row stands in the other table as well', () => {
    const rows = [...RARE_TOKEN_TYPES, ...RARE_TOKEN_SHAPES].map(([type]) => type).sort();
    expect(TOKENS.map(([type]) => type).sort()).toEqual(rows);
    const known = new Set(
      TOKEN_TYPES.flatMap(([, prefixes, body]) => prefixes.split(' ').map((one) => `${one} ${body}`)),
    );
    for (const [, prefixes, body] of RARE_TOKEN_TYPES)
      for (const prefix of prefixes.split(' ')) expect(known).not.toContain(`${prefix} ${body}`);
  });
});
